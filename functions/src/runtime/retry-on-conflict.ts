import { setTimeout as pause } from 'node:timers/promises';
import { err, type DomainError, type Result } from '@reglament/domain';
import { meaningOf } from '../store/errors';
import { withTimeout } from '../store/with-timeout';

/** A client waits 20 s; it should hear of a silent database before that. */
const TIMEOUT_MS = 10_000;

/** Pauses between rounds, milliseconds: short at first, then long enough for a crowd to thin out. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;

type Outcome<Value> = Promise<Result<Value, DomainError>>;

/** One try; it stops by itself before it writes once nobody waits for it any more. */
type Round<Value> = (at: number, late: AbortSignal) => Outcome<Value>;

const onTimeout = (): Result<never, DomainError> => err({ code: 'unavailable' });

/**
 * Retries on a write conflict; returns `unavailable` after 10 s or when the database does not answer. A
 * commit that still succeeds later is found by the client's retry through the idempotency record.
 */
export const retryOnConflict = async <Value>(round: Round<Value>): Outcome<Value> => {
  try {
    return await withTimeout<Result<Value, DomainError>>(
      { ms: TIMEOUT_MS, onTimeout },
      async (stopped) => runAttempts(round, stopped),
    );
  } catch (error) {
    if (meaningOf(error) === 'silent') return onTimeout();
    throw error;
  }
};

async function runAttempts<Value>(round: Round<Value>, stopped: AbortSignal): Outcome<Value> {
  for (let at = 0; ; at += 1) {
    try {
      return await round(at, stopped);
    } catch (error) {
      if (stopped.aborted || meaningOf(error) !== 'lost') throw error;
    }
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** at, LONGEST_PAUSE_MS);
    await pause(Math.random() * longest, undefined, { signal: stopped });
  }
}
