/** Something that must not happen did. The message names no person and repeats no input: it is logged. */
export class InternalError extends Error {
  override readonly name = 'Fault';
}

/** The storage of files is full, or does not answer; nothing is known of what was asked of it. */
export class StorageError extends InternalError {}

// Numbers of google.rpc.Code.
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const RESOURCE_EXHAUSTED = 8;
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const INTERNAL = 13;
const UNAVAILABLE = 14;

/** A commit whose conditions no longer held: somebody else was first, nothing was written. */
const lost = new Set([NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED]);

/** The database did not answer, or not in time; whether a commit was done is unknown. */
const silent = new Set([CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, INTERNAL, UNAVAILABLE]);

/** What an error of the database means to whoever asked: to decide anew, or to come back later. */
export const meaningOf = (error: unknown): 'lost' | 'silent' | null => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number')
    return null;
  if (lost.has(error.code)) return 'lost';
  return silent.has(error.code) ? 'silent' : null;
};
