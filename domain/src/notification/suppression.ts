import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { emailSchema } from '../person/email';
import { storedReader } from '../stored/reader';
import { failureReasons, type FailureReason } from './delivery-failure';

/** Soft failures within {@link SOFT_WINDOW_MS} after which an address is suppressed. */
export const SOFT_LIMIT = 3;

/** Period in which soft failures count, milliseconds: 14 days. */
export const SOFT_WINDOW_MS = 14 * 24 * 3_600_000;

/** `suppressions/{hash of the address}`: an address to which emails failed; functions only. */
export const suppressionSchema = z.object({
  address: emailSchema,
  /**
   * `counting` soft failures; `suppressed`: nothing is sent; `testing`: emails are sent again, and
   * the next failure suppresses.
   */
  state: z.enum(['counting', 'suppressed', 'testing']),
  /** Of the last counted failure. */
  reason: z.enum(failureReasons),
  since: instantSchema,
  /** The email that failed last. */
  emailId: z.string(),
  /** Its ticket; null for a notice to an unknown sender. */
  number: z.nullable(z.string()),
  /** Soft failures by email. */
  soft: z.array(z.object({ emailId: z.string(), at: instantSchema })),
});

/** The failures of an address. */
export type Suppression = z.infer<typeof suppressionSchema>;

/** Reads `suppressions/{id}` of any version. */
export const upgradeSuppression = storedReader(suppressionSchema);

/** A failure of one email. */
export interface EmailFailure {
  /** Canonical address of the recipient. */
  readonly address: string;
  readonly emailId: string;
  readonly number: string | null;
  readonly reason: FailureReason;
  /** When the SMTP server took the email, or refused it; epoch milliseconds. */
  readonly sentAt: number;
  readonly at: number;
}

/** Failures that suppress an address at once; all others count. */
const hardReasons: readonly FailureReason[] = ['address-rejected', 'complaint'];

/** Failures that say nothing about the address. */
const ownReasons: readonly FailureReason[] = ['unreadable', 'unreachable', 'sender-rejected'];

/**
 * Returns the state of an address after a failure (clause 2.8); the same object if nothing changes.
 * A rejected address and a complaint suppress at once, soft failures of three emails within the
 * period do. During a test every failure suppresses, but not one of an email from before the test.
 */
export const afterFailure = (
  before: Suppression | null,
  failure: EmailFailure,
): Suppression | null => {
  const { address, emailId, number, reason, at } = failure;
  const isHard = hardReasons.includes(reason) || before?.state === 'testing';
  if (ownReasons.includes(reason) || isKnown(before, failure, isHard)) return before;
  const recent = (before?.soft ?? []).filter((one) => one.at > at - SOFT_WINDOW_MS);
  const soft = isHard ? recent : [...recent, { emailId, at }];
  const isSuppressed = isHard || soft.length >= SOFT_LIMIT;
  const state = isSuppressed ? 'suppressed' : 'counting';
  return { address, emailId, number, reason, soft, state, since: at };
};

/** Whether a failure was counted before, or says nothing new about the address. */
function isKnown(
  before: Suppression | null,
  { emailId, sentAt }: EmailFailure,
  isHard: boolean,
): boolean {
  if (before === null) return false;
  if (before.state === 'testing') return sentAt < before.since;
  const isCounted = !isHard && before.soft.some((one) => one.emailId === emailId);
  return before.state === 'suppressed' || isCounted;
}

/** Returns the state of an address to which a test message is sent: emails are tried again. */
export const afterTest = (before: Suppression, now: number): Suppression => ({
  ...before,
  state: 'testing',
  since: now,
  soft: [],
});
