import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { emailSchema } from '../person/email';
import { storedReader } from '../stored/reader';
import { authenticationResults } from './authentication';
import { automaticKinds } from './automatic';

/** What became of a received email. */
export const inboxOutcomes = [
  'ticket',
  'reply',
  'quarantined',
  'automatic',
  'unparsable',
  'discarded',
] as const;

/** Outcomes of email that is held until an agent decides on it. */
export const heldOutcomes = [
  'quarantined',
  'unparsable',
] as const satisfies readonly InboxOutcome[];

/** One of {@link inboxOutcomes}. */
type InboxOutcome = (typeof inboxOutcomes)[number];

/** What agents do with held email. */
export const inboxActions = ['bind', 'invite', 'reprocess', 'discard'] as const;

/** Why an email is held. */
export const heldReasons = [
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
] as const;

/** One of {@link heldReasons}. */
export type HeldReason = (typeof heldReasons)[number];

/** Why an email was quarantined, could not be parsed, or was filed as automatic. */
export const inboxReasons = [...heldReasons, ...automaticKinds] as const;

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
  /** When an unknown sender is looked up again. Missing, like the fields below, in older records. */
  recheckAt: z._default(z.nullable(instantSchema), null),
  /** When the last notice about this email was queued to its sender. */
  noticeAt: z._default(z.nullable(instantSchema), null),
  /** What agents did with the email, oldest first. */
  actions: z._default(
    z.array(
      z.object({
        action: z.enum(inboxActions),
        by: z.object({ uid: z.string(), name: z.string() }),
        at: instantSchema,
      }),
    ),
    [],
  ),
});

/** A received email. */
export type InboxRecord = z.infer<typeof inboxRecordSchema>;

/** The result of processing an email. */
export type InboxResult = Pick<InboxRecord, 'outcome' | 'reason' | 'number'> &
  Partial<Pick<InboxRecord, 'from' | 'authentication' | 'recheckAt' | 'noticeAt'>>;

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
