/**
 * Every way in which the service refuses a command. The codes are stable: clients, tests and texts
 * are keyed by them, and a code is never given another meaning.
 */
export const errorCodes = [
  'unauthenticated',
  'email-unverified',
  'forbidden',
  'not-found',
  'invalid-input',
  'too-large',
  'conflict',
  'already-taken',
  'wrong-status',
  'same-category',
  'reopen-expired',
  'reason-unknown',
  'reason-incomplete',
  'already-contested',
  'not-contestable',
  'contest-expired',
  'not-an-agent',
  'command-reused',
  'token-invalid',
  'token-expired',
  'token-used',
  'rate-limited',
  'file-type',
  'file-corrupt',
  'file-too-large',
  'file-too-many-pixels',
  'file-too-many-frames',
  'file-too-complex',
  'file-gone',
  'storage-unavailable',
  'unavailable',
  'internal',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field of an input. `limit` is the bound that was missed, in its own unit. */
export interface FieldIssue {
  /** Dotted path from the root of the input, e.g. `objects.0.id`; empty for the input as a whole. */
  readonly path: string;
  readonly code: FieldIssueCode;
  readonly limit?: number;
}

/** Every complaint about a single field. */
export const fieldIssueCodes = [
  'required',
  'too-short',
  'too-long',
  'too-many',
  'too-few',
  'not-allowed',
  'unknown-field',
  'wrong-type',
  'wrong-format',
] as const;

/** One of {@link fieldIssueCodes}. */
export type FieldIssueCode = (typeof fieldIssueCodes)[number];

/**
 * A refused command: nothing was changed. The optional members say what the client needs to explain
 * it: the fields at fault, the state that was met instead, or how long to wait (milliseconds).
 */
export interface DomainError {
  readonly code: ErrorCode;
  readonly issues?: readonly FieldIssue[];
  readonly current?: ConflictState;
  readonly retryAfterMs?: number;
}

/** The part of a ticket that explains a conflict to the agent who lost it. */
export interface ConflictState {
  readonly revision: number;
  readonly status: string;
  readonly assigneeName: string | null;
  readonly changedBy: string | null;
}
