import { setTimeout as delay } from 'node:timers/promises';
import { err, type DomainError, type Result } from '@reglament/domain';
import { databaseErrorKind } from '../store/errors';
import { withTimeout } from '../store/with-timeout';

/** Server timeout, milliseconds; below the client timeout of 20 s. */
const TIMEOUT_MS = 10_000;

/** Backoff between attempts, milliseconds: exponential with full jitter. */
const MIN_BACKOFF_MS = 10;
const MAX_BACKOFF_MS = 400;

type Outcome<Value> = Promise<Result<Value, DomainError>>;

/** One attempt; must not write after the signal aborts. */
type Attempt<Value> = (index: number, timeoutSignal: AbortSignal) => Outcome<Value>;

const onTimeout = (): Result<never, DomainError> => err({ code: 'unavailable' });

/**
 * Retries on a write conflict; returns `unavailable` after 10 s or when the database does not answer. A
 * commit that still succeeds later is found by the client's retry through the idempotency record.
 */
export const retryOnConflict = async <Value>(attempt: Attempt<Value>): Outcome<Value> => {
  try {
    return await withTimeout<Result<Value, DomainError>>(
      { ms: TIMEOUT_MS, onTimeout },
      async (stopped) => runAttempts(attempt, stopped),
    );
  } catch (error) {
    if (databaseErrorKind(error) === 'unavailable') return onTimeout();
    throw error;
  }
};

async function runAttempts<Value>(attempt: Attempt<Value>, signal: AbortSignal): Outcome<Value> {
  for (let index = 0; ; index += 1) {
    try {
      return await attempt(index, signal);
    } catch (error) {
      if (signal.aborted || databaseErrorKind(error) !== 'conflict') throw error;
    }
    const maxDelay = Math.min(MIN_BACKOFF_MS * 2 ** index, MAX_BACKOFF_MS);
    await delay(Math.random() * maxDelay, undefined, { signal });
  }
}
