import { useSyncExternalStore } from 'react';

/** Every reader of one pace shares one timer and one instant, so that a page never disagrees. */
interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

/** Timers of a hidden tab run late; the first look at it must not show an old time. */
function onLookingBack(act: () => void): () => void {
  const onChange = (): void => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

function createTicker(everyMs: number): Ticker {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching = (): void => undefined;

  const tick = (): void => {
    now = Date.now();
    for (const listener of listeners) listener();
    if (listeners.size > 0) schedule();
  };
  // Aligned to the localFormat clock: minutes turn on the badge when they turn on the localFormat.
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tick, everyMs - (Date.now() % everyMs));
  };

  return {
    subscribe: (listener) => {
      if (listeners.size === 0) {
        schedule();
        stopWatching = onLookingBack(tick);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stopWatching();
      };
    },
    read: () => {
      // Nobody keeps the instant fresh while nobody listens.
      if (listeners.size === 0 && Math.abs(Date.now() - now) >= everyMs) now = Date.now();
      return now;
    },
  };
}

const tickers = new Map<number, Ticker>();

function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs);
  if (known) return known;
  const made = createTicker(everyMs);
  tickers.set(everyMs, made);
  return made;
}

/** The present instant, epoch milliseconds, renewed every `everyMs` by one timer for all readers. */
export const useNow = (everyMs: number): number => {
  const { subscribe, read } = tickerOf(everyMs);
  return useSyncExternalStore(subscribe, read);
};
