import { setTimeout as delay } from 'node:timers/promises';
import { err, type DomainError, type Result } from '@reglament/domain';
import { databaseErrorKind } from '../store/errors';

/** Server timeout, milliseconds; below the client timeout of 20 s. */
const TIMEOUT_MS = 10_000;

/** Backoff between attempts, milliseconds: exponential with full jitter. */
const MIN_BACKOFF_MS = 10;
const MAX_BACKOFF_MS = 400;

type Outcome<Value> = Promise<Result<Value, DomainError>>;

/** One attempt; must not write after the signal aborts. */
type Attempt<Value> = (index: number, timeoutSignal: AbortSignal) => Outcome<Value>;

/**
 * Retries on write conflict; returns `unavailable` after 10 s. A late commit is found by the
 * client's retry through the idempotency record.
 */
export const retryOnConflict = async <Value>(attempt: Attempt<Value>): Outcome<Value> => {
  const controller = new AbortController();
  const timeout = delay(TIMEOUT_MS, err<DomainError>({ code: 'unavailable' }), {
    signal: controller.signal,
    ref: false,
  });
  const attempts = runAttempts(attempt, controller.signal);
  try {
    return await Promise.race([attempts, timeout]);
  } catch (error) {
    if (databaseErrorKind(error) === 'unavailable') return err({ code: 'unavailable' });
    throw error;
  } finally {
    controller.abort();
    // Ignores the outcome of the one that lost the race.
    void Promise.allSettled([attempts, timeout]);
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
