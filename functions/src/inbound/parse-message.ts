import {
  headerValues,
  type EmailAddress,
  type HeaderField,
  type ParsedEmail,
} from '@reglament/domain';
import type { HeaderLines, ParsedMail } from 'mailparser';
import { htmlToText } from './html-to-text';

/** A file of an email. */
export interface EmailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A parsed email with its files. */
export interface ParsedMessage extends ParsedEmail {
  readonly files: readonly EmailFile[];
}

/** Maximum length of a text that is kept of a message, in characters. */
const MAX_TEXT = 200_000;

/** Maximum number of header fields and addresses that are kept. */
const MAX_FIELDS = 500;

const REPLACEMENT = '\uFFFD';

/**
 * Parses a raw message; null if the library gives up on it (too many parts, an endless header). A
 * text that is labelled UTF-8 and is not is read again as windows-1251, the usual case in Russian.
 */
export const parseMessage = async (raw: Buffer): Promise<ParsedMessage | null> => {
  const message = await tryParse(raw);
  if (message === null || !message.text.includes(REPLACEMENT)) return message;
  const relabelled = raw
    .toString('latin1')
    .replace(/charset=(["']?)utf-?8\1/giu, 'charset=windows-1251');
  const retried = await tryParse(Buffer.from(relabelled, 'latin1'));
  return retried && /\p{Script=Cyrillic}/u.test(retried.text) ? retried : message;
};

async function tryParse(raw: Buffer): Promise<ParsedMessage | null> {
  const { parseAddressHeader, simpleParser } = await import('mailparser');
  try {
    const mail = await simpleParser(raw, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      keepCidLinks: true,
      maxHeadSize: 512 * 1_024,
      checksumAlgo: false,
    });
    return messageOf(mail, (text) => parseAddressHeader(text, { decodePunycode: false }).value);
  } catch {
    return null;
  }
}

type ParseAddresses = (
  text: string,
) => readonly { name: string; address?: string; group?: readonly unknown[] }[];

function messageOf(mail: ParsedMail, parseAddresses: ParseAddresses): ParsedMessage {
  const headers = fieldsOf(mail.headerLines);
  const addressesOf = (...names: string[]): readonly EmailAddress[] =>
    names
      .flatMap((name) => headerValues({ headers }, name))
      .flatMap((value) => parseAddresses(value).slice(0, MAX_FIELDS))
      .map(({ name, address, group }) =>
        group === undefined ? { kind: 'mailbox', name, address: address ?? '' } : { kind: 'group' },
      );
  return {
    headers,
    from: addressesOf('from'),
    recipients: addressesOf('to', 'cc', 'delivered-to', 'x-original-to').flatMap((one) =>
      one.kind === 'mailbox' ? one.address : [],
    ),
    subject: (mail.subject ?? '').slice(0, MAX_TEXT),
    text: textOf(mail),
    files: mail.attachments.map(({ filename, contentType, content }) => ({
      name: filename ?? '',
      type: contentType,
      bytes: content,
    })),
  };
}

/** Returns the header fields as received, unfolded. */
function fieldsOf(lines: HeaderLines): readonly HeaderField[] {
  return lines.slice(0, MAX_FIELDS).map(({ key, line }) => ({
    name: key.toLowerCase(),
    value: line.slice(line.indexOf(':') + 1).replace(/\r?\n/gu, ''),
  }));
}

function textOf({ text, html }: ParsedMail): string {
  const plain = (text ?? '').slice(0, MAX_TEXT);
  if (plain.trim() !== '' || typeof html !== 'string') return plain;
  return htmlToText(html).slice(0, MAX_TEXT);
}
