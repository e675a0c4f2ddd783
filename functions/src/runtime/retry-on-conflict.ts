import { setTimeout as pause } from 'node:timers/promises';
import { err, type DomainError, type Result } from '@reglament/domain';
import { meaningOf } from '../store/errors';

/** A client waits 20 s; it should hear of a silent database before that. */
const TIMEOUT_MS = 10_000;

/** Pauses between rounds, milliseconds: short at first, then long enough for a crowd to thin out. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;

type Outcome<Value> = Promise<Result<Value, DomainError>>;

/** One try; it stops by itself before it writes once nobody waits for it any more. */
type Round<Value> = (at: number, late: AbortSignal) => Outcome<Value>;

/**
 * Tries until a round is not lost to somebody who was first, and answers `unavailable` when that, or
 * the database, takes too long. A commit that is still under way then is found by the repeat.
 */
export const retryOnConflict = async <Value>(round: Round<Value>): Outcome<Value> => {
  const stop = new AbortController();
  const late = pause(TIMEOUT_MS, err<DomainError>({ code: 'unavailable' }), {
    signal: stop.signal,
    ref: false,
  });
  const rounds = runAttempts(round, stop.signal);
  try {
    return await Promise.race([rounds, late]);
  } catch (error) {
    if (meaningOf(error) === 'silent') return err({ code: 'unavailable' });
    throw error;
  } finally {
    stop.abort();
    // Whichever of the two lost the race ends by itself; nobody waits for it any more.
    void Promise.allSettled([rounds, late]);
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
