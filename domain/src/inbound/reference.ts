import { MESSAGE_ID_SECRET } from '../notification/email';
import { parseTicketNumber } from '../text/ticket-number';
import { headerValues, messageIdsIn, type ParsedEmail } from './parsed-email';

/** The names of the service in emails. */
export interface MailSite {
  /** The domain part of Message-IDs: the host of the site. */
  readonly host: string;
  /** The domain that receives email, used for nothing else. */
  readonly mailDomain: string;
  /** The local part of the address for new requests. */
  readonly localPart: string;
}

/** Length of a token tag: 128 bits of HMAC-SHA-256 in lower-case hex. */
export const REPLY_TAG_LENGTH = 32;

/** A ticket number with the tag that proves that the service has issued it. */
export interface ReplyToken {
  readonly number: string;
  readonly tag: string;
}

/** The ticket that an email refers to, and how. */
export interface TicketReference {
  readonly number: string;
  readonly by: 'token' | 'thread' | 'subject';
}

/**
 * Returns the reply address of a ticket: `support+k7q2m44-<tag>@mail.example`. Lower case only,
 * because some servers change the case of local parts.
 */
export const replyAddressOf = (
  { number, tag }: ReplyToken,
  { localPart, mailDomain }: MailSite,
): string => `${localPart}+${number.toLowerCase()}-${tag}@${mailDomain}`;

/** Parses a reply address of the service; null for any other address. The tag is not verified. */
export const replyTokenOf = (
  address: string,
  { localPart, mailDomain }: MailSite,
): ReplyToken | null => {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [base, token = '', ...others] = local.split('+');
  if (base !== localPart || domain !== mailDomain || others.length > 0) return null;
  const [, raw = '', tag = ''] = /^([0-9a-z]{7})-([0-9a-f]{32})$/u.exec(token) ?? [];
  return raw.toUpperCase() === parseTicketNumber(raw) ? { number: raw.toUpperCase(), tag } : null;
};

/** The local part of a Message-ID of the service: a ticket number and the id of a command. */
const OWN_LOCAL_PART = /^([0-9A-Z]{7})(?:-[\w:.-]{1,120})?$/u;

/** Returns the ticket number of a Message-ID of the service; null for any other id. */
const numberOfMessageId = (id: string, { host }: MailSite): string | null => {
  const at = id.lastIndexOf('@');
  const [, number = ''] = OWN_LOCAL_PART.exec(id.slice(0, Math.max(0, at))) ?? [];
  const isOwn = id.slice(at + 1).toLowerCase() === host && parseTicketNumber(number) === number;
  return isOwn ? number : null;
};

/** Whether a Message-ID has the form of those that the service assigns. */
export const isOwnMessageId = (id: string, site: MailSite): boolean =>
  numberOfMessageId(id, site) !== null;

/**
 * Whether a Message-ID is one that only the service and the recipient of the email know; those of
 * earlier versions are not.
 */
export const isSecretMessageId = (id: string, site: MailSite): boolean =>
  isOwnMessageId(id, site) && MESSAGE_ID_SECRET.test(id.slice(0, id.lastIndexOf('@')));

/** A ticket number in a subject, alone between separators: `[K7Q-2M44]`, `K7Q2M44`. */
const SUBJECT_NUMBER = /(?<![\p{L}\p{N}-])[0-9A-Z]{3}-?[0-9A-Z]{4}(?![\p{L}\p{N}-])/gu;

/** Maximum length of an examined subject, in characters. */
const MAX_SUBJECT = 1_000;

/**
 * Returns the tickets that an email refers to, the strongest reference first: a verified reply
 * address, then In-Reply-To and References, then a number in the subject. A reference grants
 * nothing: the caller accepts it only from the requester of the ticket.
 * @param isValidToken verifies the tag of a reply address
 */
export const ticketReferences = (
  email: Pick<ParsedEmail, 'headers' | 'recipients' | 'subject'>,
  site: MailSite,
  isValidToken: (token: ReplyToken) => boolean,
): readonly TicketReference[] => {
  const tokens = email.recipients.flatMap((address) => replyTokenOf(address, site) ?? []);
  const ids = [
    ...headerValues(email, 'in-reply-to').flatMap(messageIdsIn),
    ...headerValues(email, 'references').flatMap(messageIdsIn).toReversed(),
  ];
  const inSubject = [...email.subject.slice(0, MAX_SUBJECT).matchAll(SUBJECT_NUMBER)];
  const all: readonly TicketReference[] = [
    ...tokens.filter(isValidToken).map(({ number }) => ({ number, by: 'token' as const })),
    ...ids
      .flatMap((id) => numberOfMessageId(id, site) ?? [])
      .map((number) => ({ number, by: 'thread' as const })),
    ...inSubject
      .flatMap(([text]) => parseTicketNumber(text) ?? [])
      .map((number) => ({ number, by: 'subject' as const })),
  ];
  return all.filter(({ number }, at) => all.findIndex((one) => one.number === number) === at);
};
