import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { emailSchema } from '../person/email';
import { storedReader } from '../stored/reader';
import { authenticationResults } from './authentication';
import { automaticKinds } from './automatic';

/** What became of a received email. */
export const inboxOutcomes = ['ticket', 'reply', 'quarantined', 'automatic', 'unparsable'] as const;

/** Why an email was quarantined or could not be parsed. */
export const inboxReasons = [
  'sender-missing',
  'sender-ambiguous',
  'sender-malformed',
  'sender-unknown',
  'sender-not-unique',
  'authentication-failed',
  'authentication-missing',
  'too-many',
  'rejected',
  'processing-failed',
  'not-mime',
  ...automaticKinds,
] as const;

/** One of {@link inboxReasons}. */
export type InboxReason = (typeof inboxReasons)[number];

/** `inbox/{id}`: a received email, written before it is processed; readable by staff only. */
export const inboxRecordSchema = z.object({
  id: z.string(),
  /** SHA-256 of the raw message, which names its file. */
  rawHash: z.string(),
  /** SHA-256 of sender and body, which tells a duplicate from another email with the same id. */
  contentHash: z.string(),
  bytes: z.int(),
  source: z.enum(['https', 'smtp', 'imap']),
  receivedAt: instantSchema,
  messageId: z.nullable(z.string()),
  /** Whether an earlier email with other content has the same Message-ID. */
  isMessageIdReused: z.boolean(),
  subject: z.string(),
  /** Canonical address of the sender; null if it could not be determined. */
  from: z.nullable(emailSchema),
  authentication: z.nullable(z.enum(authenticationResults)),
  /** Null until the email is processed. */
  outcome: z.nullable(z.enum(inboxOutcomes)),
  reason: z.nullable(z.enum(inboxReasons)),
  /** The ticket that the email created or replied to, or whose email a report is about. */
  number: z.nullable(z.string()),
  /** Number of started attempts to process the email. */
  attempts: z.int(),
  /** When the email is processed again; null once it has an outcome. */
  nextAttemptAt: z.nullable(instantSchema),
});

/** A received email. */
export type InboxRecord = z.infer<typeof inboxRecordSchema>;

/** The result of processing an email. */
export type InboxResult = Pick<InboxRecord, 'outcome' | 'reason' | 'number'> &
  Partial<Pick<InboxRecord, 'from' | 'authentication'>>;

/** Reads `inbox/{id}` of any version. */
export const upgradeInboxRecord = storedReader(inboxRecordSchema);

/** Maximum size of a received email, bytes. */
export const MAX_EMAIL_BYTES = 30 * 1_024 * 1_024;

/** Maximum number of attempts to process an email. */
export const MAX_INBOX_ATTEMPTS = 5;

/** Delay before an email is processed again, milliseconds; doubled with each attempt. */
const RETRY_MS = 120_000;

/** Returns when an email is processed again unless it has an outcome by then, epoch milliseconds. */
export const nextInboxAttempt = (attempts: number, now: number): number =>
  now + RETRY_MS * 2 ** Math.min(attempts, MAX_INBOX_ATTEMPTS);
