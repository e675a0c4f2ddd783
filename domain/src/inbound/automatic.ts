import { canonicalAddress } from '../person/address';
import { headerText, headerValues, messageIdsIn, type ParsedEmail } from './parsed-email';
import { isOwnMessageId, type MailSite } from './reference';

/** Why an email counts as automatic. */
export const automaticKinds = [
  'own-message',
  'delivery-report',
  'auto-submitted',
  'auto-reply',
  'bulk',
  'mailing-list',
  'empty-return-path',
  'out-of-office',
  'no-reply-sender',
] as const;

/** One of {@link automaticKinds}. */
export type AutomaticKind = (typeof automaticKinds)[number];

/** Header fields that only autoresponders set. */
const AUTO_REPLY_FIELDS = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoreply-from'];

/** Local parts of addresses that no person writes from. */
const ROBOT = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+=-].*)?@/u;

/** Subjects of out-of-office replies, in lower case. */
const OUT_OF_OFFICE =
  /^(?:auto(?:matic)?[ -]?(?:reply|response)|autoreply|out of (?:the )?office|автоответ|автоматический ответ|я в отпуске|вне офиса|нет на месте|отсутствую на рабочем месте)/u;

/**
 * Classifies an email that no person wrote; null for one by a person. Checked before everything
 * else, so that robots are never answered (RFC 3834).
 */
export const automaticKindOf = (
  email: Pick<ParsedEmail, 'headers' | 'from' | 'subject'>,
  site: MailSite,
): AutomaticKind | null => {
  if (isOwnMessage(email, site)) return 'own-message';
  if (isDeliveryReport(email)) return 'delivery-report';
  const autoSubmitted = headerText(email, 'auto-submitted');
  if (autoSubmitted !== '' && !/^no\b/u.test(autoSubmitted)) return 'auto-submitted';
  if (isAutoReply(email)) return 'auto-reply';
  if (/^(?:bulk|junk)\b/u.test(headerText(email, 'precedence'))) return 'bulk';
  if (isMailingList(email)) return 'mailing-list';
  if (headerValues(email, 'return-path')[0] === '<>') return 'empty-return-path';
  if (OUT_OF_OFFICE.test(email.subject.trim().toLowerCase())) return 'out-of-office';
  return addressesOf(email).some((address) => ROBOT.test(address)) ? 'no-reply-sender' : null;
};

/**
 * Whether the sender's server asks not to answer automatically: Exchange marks its own automatic
 * messages so (MS-OXCMAIL, 2.1.3.2.20).
 */
export const suppressesReplies = (email: Headers): boolean =>
  /\b(?:all|autoreply)\b/u.test(headerText(email, 'x-auto-response-suppress'));

type Headers = Pick<ParsedEmail, 'headers'>;

function isOwnMessage(email: Pick<ParsedEmail, 'headers' | 'from'>, site: MailSite): boolean {
  const ids = headerValues(email, 'message-id').flatMap(messageIdsIn);
  return (
    ids.some((id) => isOwnMessageId(id, site)) ||
    addressesOf(email).includes(`${site.localPart}@${site.mailDomain}`)
  );
}

function isDeliveryReport(email: Headers): boolean {
  const type = headerText(email, 'content-type');
  return (
    /^multipart\/report\b/u.test(type) || headerValues(email, 'x-failed-recipients').length > 0
  );
}

function isAutoReply(email: Headers): boolean {
  const precedence = headerText(email, 'precedence');
  return (
    AUTO_REPLY_FIELDS.some((name) => headerValues(email, name).length > 0) ||
    /^auto[_-]reply\b/u.test(precedence)
  );
}

function isMailingList(email: Headers): boolean {
  const isListed = ['list-id', 'list-post'].some((name) => headerValues(email, name).length > 0);
  return isListed || /^list\b/u.test(headerText(email, 'precedence'));
}

const addressesOf = ({ from }: Pick<ParsedEmail, 'from'>): readonly string[] =>
  from.flatMap((one) => (one.kind === 'mailbox' ? (canonicalAddress(one.address) ?? []) : []));
