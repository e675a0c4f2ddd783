import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { sendBySmtp } from '../../tests/functions/support/smtp-client';
import { expect } from './journey';

const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return value;
};

/** A part of a MIME message, with its own header fields. */
interface Part {
  readonly fields: readonly string[];
  readonly content: Buffer | string;
}

export const textPart = (text: string, type: 'html' | 'plain' = 'plain'): Part => ({
  fields: [`Content-Type: text/${type}; charset=utf-8`],
  content: text,
});

export const picturePart = (name: string, content: Buffer): Part => ({
  fields: ['Content-Type: image/png', `Content-Disposition: attachment; filename="${name}"`],
  content,
});

const encodedPart = ({ fields, content }: Part): string => {
  const lines = Buffer.from(content).toString('base64').replace(/.{76}/gu, '$&\r\n');
  return [...fields, 'Content-Transfer-Encoding: base64', '', lines].join('\r\n');
};

interface SentEmail {
  readonly from: string;
  readonly subject: string;
  readonly fields?: readonly string[];
  readonly parts: readonly Part[];
}

/** Sends an email to the service through the SMTP gateway. */
export const sendEmail = async ({ from, subject, fields = [], parts }: SentEmail) => {
  const boundary = randomUUID();
  const message = [
    `From: ${from}`,
    'To: support@reglament.test',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${randomUUID()}@client.test>`,
    ...fields,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.map((part) => `--${boundary}\r\n${encodedPart(part)}`),
    `--${boundary}--`,
  ].join('\r\n');
  const port = Number(fromEnv('SMTP_GATEWAY_PORT'));
  expect(await sendBySmtp(message, { port, from, to: 'support@reglament.test' })).toBe('250');
};

const caughtSchema = z.array(
  z.object({
    recipients: z.array(z.string()),
    subject: z.string(),
    messageId: z.string(),
    inReplyTo: z.optional(z.string()),
    references: z.optional(z.string()),
    text: z.string(),
  }),
);

type CaughtEmail = z.infer<typeof caughtSchema>[number];

/** Waits for the only email of the service that contains a text, and returns it. */
export const caughtEmail = async (to: string, text: string): Promise<CaughtEmail> => {
  const matching = async (): Promise<readonly CaughtEmail[]> => {
    const response = await fetch(`${fromEnv('MAIL_PAGE_URL')}/emails.json`);
    return caughtSchema
      .parse(await response.json())
      .filter((email) => email.recipients.includes(to) && email.text.includes(text));
  };
  await expect.poll(async () => (await matching()).length).toBe(1);
  const [email] = await matching();
  if (email === undefined) throw new Error('the email is gone');
  return email;
};
