import { NOTICE_TEMPLATE, type QueuedEmail } from './email';

/** Returns the address of the page with the email preferences. */
export const settingsUrl = (siteOrigin: string): string => `${siteOrigin}/settings`;

/** A header with its value; values are ASCII. */
export type EmailHeaders = Readonly<Record<string, string>>;

/** Thread identifiers of RFC 5322, 3.6.4, without angle brackets. */
export interface EmailThread {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

/**
 * Returns the thread identifiers of an email. The Message-ID is the same in every attempt, so that a
 * second copy is recognised; documents of older versions have none and get one from their id.
 * @param host the domain part of Message-ID
 */
export const emailThread = (
  { id, messageId, inReplyTo, references }: QueuedEmail,
  host: string,
): EmailThread => ({ messageId: messageId ?? `${id}@${host}`, inReplyTo, references });

/**
 * Returns the headers that mark an email as automatic, so that no autoresponder answers it (RFC
 * 3834, 5; `X-Auto-Response-Suppress` for Exchange, which still reports failed delivery), and the
 * address of the preferences (RFC 2369, 3.2) for people who have them.
 */
export const emailHeaders = (
  { to, template }: QueuedEmail,
  { siteOrigin }: { readonly siteOrigin: string },
): EmailHeaders => ({
  'Auto-Submitted': template === NOTICE_TEMPLATE ? 'auto-replied' : 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
  ...(to.uid !== null && { 'List-Unsubscribe': `<${settingsUrl(siteOrigin)}>` }),
});
