import type { FailureReason } from '../notification/delivery-failure';
import { canonicalAddress } from '../person/address';
import { failureOfStatus } from './bounce-status';
import { fieldBlocks, type FieldBlock } from './field-blocks';
import { headerText, headerValues, messageIdsIn, type ParsedEmail } from './parsed-email';
import { isSecretMessageId, type MailSite } from './reference';

/** A received email with the text parts of a report (RFC 6522). */
export interface ReportedEmail extends Pick<ParsedEmail, 'headers' | 'from' | 'subject' | 'text'> {
  /** Parts besides the text: the returned message or its header, a feedback report. */
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

/** What a delivery report says about an email of the service. */
export interface Bounce {
  readonly signal: 'delivery-status' | 'complaint' | 'quoted';
  readonly reason: FailureReason;
  /** Whether delivery has ended; false for a notice of delay. */
  readonly isFinal: boolean;
  /** Message-IDs of the service that only it and the recipient know. */
  readonly messageIds: readonly string[];
  /** Canonical addresses that failed; none if the report names none, '' for a malformed one. */
  readonly recipients: readonly string[];
}

type Failure = Omit<Bounce, 'messageIds'>;

/**
 * Reads a report of failed delivery (clause 2.8): a delivery status notification (RFC 3464), a
 * complaint (RFC 5965), or a text of a mail server that quotes the email. Null for everything else,
 * automatic replies included, and for a report about no email of the service.
 */
export const bounceOf = (email: ReportedEmail, site: MailSite): Bounce | null => {
  const messageIds = quotedIds(email, site);
  const failure = messageIds.length === 0 ? null : failureIn(email);
  return failure && { ...failure, messageIds };
};

/** Returns the Message-IDs of the service in a report, from its header, parts and text. */
function quotedIds(email: ReportedEmail, site: MailSite): readonly string[] {
  const places = [
    ...['in-reply-to', 'references'].flatMap((name) => headerValues(email, name)),
    ...email.parts.map(({ text }) => text),
    email.text,
  ];
  const ids = places.flatMap(messageIdsIn).filter((id) => isSecretMessageId(id, site));
  return [...new Set(ids)];
}

/** Kinds of reports that say nothing about delivery, such as a receipt for reading. */
const OTHER_REPORT = /report-type="?(?!delivery-status|global-delivery-status|feedback-report)\w/u;

function failureIn(email: ReportedEmail): Failure | null {
  const type = headerText(email, 'content-type');
  const isReport = /^multipart\/report\b/u.test(type);
  if (isReport && OTHER_REPORT.test(type)) return null;
  const feedback = email.parts.find((part) => part.type === 'message/feedback-report');
  if (feedback) return isReport ? complaintIn(feedback.text) : null;
  const isServer = isByServer(email);
  const blocks = isReport || isServer ? statusBlocks(email) : [];
  if (blocks.length > 0) return statusFailure(blocks);
  return isServer ? quotedFailure(email) : null;
}

/** Complaints of a recipient; other kinds, such as DMARC reports, blame no address. */
const COMPLAINT = /^(?:abuse|fraud|opt-out|virus)\b/u;

function complaintIn(text: string): Failure | null {
  const fields = new Map(fieldBlocks(text).flatMap((block) => [...block]));
  if (!COMPLAINT.test(fields.get('feedback-type')?.toLowerCase() ?? '')) return null;
  const recipient = fields.get('original-rcpt-to') ?? '';
  return {
    signal: 'complaint',
    reason: 'complaint',
    isFinal: true,
    // Many providers conceal the address; the Message-ID names the email all the same.
    recipients: recipient.includes('@') ? [addressIn(recipient)] : [],
  };
}

/** A delivery status; the parser joins the usual type to the text. */
const STATUS_PART = /^message\/(?:global-)?delivery-status$/u;

/** Returns the fields of each recipient of a delivery status. */
function statusBlocks({ text, parts }: ReportedEmail): readonly FieldBlock[] {
  const own = parts.filter(({ type }) => STATUS_PART.test(type));
  return [text, ...own.map((part) => part.text)]
    .flatMap(fieldBlocks)
    .filter((block) => block.has('final-recipient') || block.has('original-recipient'))
    .filter((block) => block.has('action') || block.has('status'));
}

/** Returns the first recipient whose delivery failed, else the first delayed one. */
function statusFailure(blocks: readonly FieldBlock[]): Failure | null {
  const failures = blocks.flatMap((block) => failureOfBlock(block) ?? []);
  return failures.find(({ isFinal }) => isFinal) ?? failures[0] ?? null;
}

function failureOfBlock(block: FieldBlock): Failure | null {
  const status = block.get('status') ?? '';
  const action = actionOf(block, status);
  if (action !== 'failed' && action !== 'delayed') return null;
  const recipients = ['final-recipient', 'original-recipient'].flatMap((name) => {
    const value = block.get(name);
    return value === undefined ? [] : [addressIn(value.slice(value.indexOf(';') + 1))];
  });
  const isFinal = action === 'failed';
  const failure = failureOfStatus(`${status} ${block.get('diagnostic-code') ?? ''}`);
  const reason = isFinal ? (failure ?? 'content-rejected') : 'deferred';
  return { signal: 'delivery-status', reason, isFinal, recipients };
}

/** Returns the action of a status, in lower case; some servers state none. */
function actionOf(block: FieldBlock, status: string): string {
  const [action = ''] = (block.get('action') ?? '').toLowerCase().split(/[\s;(]/u);
  if (action !== '') return action;
  if (status.startsWith('4')) return 'delayed';
  return status.startsWith('5') ? 'failed' : '';
}

const addressIn = (text: string): string => canonicalAddress(text.replace(/[<>\s]/gu, '')) ?? '';

/** Local parts and names by which mail servers write; people and autoresponders have others. */
const SERVER = /^(?:mailer-daemon|postmaster|mdaemon|mail-daemon|microsoftexchange[0-9a-f]+)@/iu;
const SERVER_NAME = /^(?:mail delivery (?:sub)?system|mailer-daemon|почтовая служба)\b/iu;

function isByServer({ headers, from }: ReportedEmail): boolean {
  if (headerValues({ headers }, 'x-failed-recipients').length > 0) return true;
  return from.some(
    (one) => one.kind === 'mailbox' && (SERVER.test(one.address) || SERVER_NAME.test(one.name)),
  );
}

/** A subject or text that announces a delay. */
const DELAY = /\b(?:delayed|still being retried|will (?:retry|be retried|keep trying))\b|задерж/iu;

/** Length of the text that a server puts before the quoted email, in characters. */
const MAX_EXPLANATION = 5_000;

function quotedFailure({ headers, subject, text }: ReportedEmail): Failure | null {
  const words = `${subject}\n${text.slice(0, MAX_EXPLANATION)}`;
  const isDelay = DELAY.test(words) && !/\b5\.\d{1,3}\.\d{1,3}\b/u.test(words);
  const reason = isDelay ? 'deferred' : failureOfStatus(words);
  if (reason === null) return null;
  const failed = headerValues({ headers }, 'x-failed-recipients').flatMap((one) => one.split(','));
  return { signal: 'quoted', reason, isFinal: !isDelay, recipients: failed.map(addressIn) };
}
