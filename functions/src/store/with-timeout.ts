import { setTimeout as delay } from 'node:timers/promises';

interface Timeout<Value> {
  /** Milliseconds. */
  readonly ms: number;
  /** Returns the result in place of the task's, or throws. */
  readonly onTimeout: () => Value;
}

/**
 * Runs a task with a time limit and aborts its signal when the race is decided. Promise.race keeps the
 * loser running: its result and its error are ignored.
 */
export const withTimeout = async <Value>(
  { ms, onTimeout }: Timeout<Value>,
  task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
  const stop = new AbortController();
  const late = delay(ms, null, { signal: stop.signal, ref: false }).then(onTimeout);
  const running = task(stop.signal);
  try {
    return await Promise.race([running, late]);
  } finally {
    stop.abort();
    void Promise.allSettled([running, late]);
  }
};
