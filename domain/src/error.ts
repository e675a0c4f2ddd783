/**
 * Error codes of the service. They are stable: clients, tests and messages are keyed by them, and a
 * code never changes its meaning.
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
  'address-taken',
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

/** A validation error of one input field; `limit` is the violated bound in the field's unit. */
export interface FieldIssue {
  /** Dotted path from the root, e.g. `objects.0.id`; empty for the whole input. */
  readonly path: string;
  readonly code: FieldIssueCode;
  readonly limit?: number;
}

/** Error codes of a single field. */
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
 * The error of a rejected command, which changed nothing. Optional members carry the invalid
 * fields, the conflicting state, or the retry delay in milliseconds.
 */
export interface DomainError {
  readonly code: ErrorCode;
  readonly issues?: readonly FieldIssue[];
  readonly current?: ConflictState;
  readonly retryAfterMs?: number;
}

/** The current ticket state, reported with a `conflict` error. */
export interface ConflictState {
  readonly revision: number;
  readonly status: string;
  readonly assigneeName: string | null;
  readonly changedBy: string | null;
}
