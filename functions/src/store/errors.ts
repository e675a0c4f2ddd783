/** Unexpected internal error. The message is logged, so it must not contain names or user input. */
export class InternalError extends Error {
  override readonly name = 'Fault';
}

/** Cloud Storage failed or did not respond; the outcome of the operation is unknown. */
export class StorageError extends InternalError {}

// Values of google.rpc.Code.
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const RESOURCE_EXHAUSTED = 8;
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const INTERNAL = 13;
const UNAVAILABLE = 14;

/** Codes of a failed precondition: nothing was written. */
const conflictCodes = new Set([NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED]);

/** Codes of no or late response: whether a commit succeeded is unknown. */
const unavailableCodes = new Set([
  CANCELLED,
  DEADLINE_EXCEEDED,
  RESOURCE_EXHAUSTED,
  INTERNAL,
  UNAVAILABLE,
]);

/** Classifies a database error: `conflict` (decide again), `unavailable` (retry later), or null. */
export const databaseErrorKind = (error: unknown): 'conflict' | 'unavailable' | null => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number')
    return null;
  if (conflictCodes.has(error.code)) return 'conflict';
  return unavailableCodes.has(error.code) ? 'unavailable' : null;
};
