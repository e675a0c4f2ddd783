import { randomUUID } from 'node:crypto';

/** A part of a MIME message with its own header fields. */
export type MessagePart = Readonly<{ fields: readonly string[]; content: Buffer | string }>;

export const textPart = (text: string, type: 'html' | 'plain' = 'plain'): MessagePart => ({
  fields: [`Content-Type: text/${type}; charset=utf-8`],
  content: text,
});

export const picturePart = (name: string, png: Buffer): MessagePart => ({
  fields: ['Content-Type: image/png', `Content-Disposition: attachment; filename="${name}"`],
  content: png,
});

const encodedPart = ({ fields, content }: MessagePart): string => {
  const lines = Buffer.from(content).toString('base64').replace(/.{76}/gu, '$&\r\n');
  return [...fields, 'Content-Transfer-Encoding: base64', '', lines].join('\r\n');
};

export type Message = Readonly<{
  from: string;
  to: string;
  subject: string;
  /** Header fields besides those of every message. */
  fields?: readonly string[];
  parts: readonly MessagePart[];
}>;

/** Composes a raw message (RFC 5322) with a new Message-ID. */
export function composeMessage({ from, to, subject, fields = [], parts }: Message): string {
  const boundary = randomUUID();
  return [
    ...fields,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${randomUUID()}@client.test>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.map((part) => `--${boundary}\r\n${encodedPart(part)}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
