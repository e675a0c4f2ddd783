import { useSyncExternalStore } from 'react';

/** One timer per interval, shared by all components, so that a page shows one consistent time. */
interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number;
}

/** Runs `act` when the tab becomes visible, because timers of a hidden tab are throttled. */
function onVisible(act: () => void): () => void {
  const onChange = (): void => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

function createTicker(intervalMs: number): Ticker {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribeVisibility = (): void => undefined;

  const tick = (): void => {
    now = Date.now();
    for (const listener of listeners) listener();
    if (listeners.size > 0) schedule();
  };
  // Aligned to the wall clock, so that badges change with the minute.
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tick, intervalMs - (Date.now() % intervalMs));
  };

  return {
    subscribe: (listener) => {
      if (listeners.size === 0) {
        schedule();
        unsubscribeVisibility = onVisible(tick);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        unsubscribeVisibility();
      };
    },
    read: () => {
      // Without listeners the instant is not updated by the timer.
      if (listeners.size === 0 && Math.abs(Date.now() - now) >= intervalMs) now = Date.now();
      return now;
    },
  };
}

const tickers = new Map<number, Ticker>();

function tickerOf(intervalMs: number): Ticker {
  const existing = tickers.get(intervalMs);
  if (existing) return existing;
  const created = createTicker(intervalMs);
  tickers.set(intervalMs, created);
  return created;
}

/** The current time in epoch milliseconds, updated every `intervalMs` by a shared timer. */
export const useNow = (intervalMs: number): number => {
  const { subscribe, read } = tickerOf(intervalMs);
  return useSyncExternalStore(subscribe, read);
};
