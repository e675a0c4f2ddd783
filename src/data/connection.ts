import { useEffect, useState, useSyncExternalStore } from 'react';

const subscribeOnline = (onChange: () => void) => {
  globalThis.addEventListener('online', onChange);
  globalThis.addEventListener('offline', onChange);
  return () => {
    globalThis.removeEventListener('online', onChange);
    globalThis.removeEventListener('offline', onChange);
  };
};

/** Whether the device has a network connection; the server may still be unreachable. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(subscribeOnline, () => navigator.onLine);

/** Cached data is refreshed within this time, in milliseconds, when the server is reachable. */
const TIMEOUT_MS = 4_000;

/** How current the shown data is. */
export type Freshness = 'fresh' | 'refreshing' | 'offline';

/** Maps stale data to the shown status: `refreshing` at first, `offline` after the timeout. */
export const useFreshness = (stale: boolean): Freshness => {
  const isOnline = useIsOnline();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!stale) return undefined;
    const timer = setTimeout(() => setLate(true), TIMEOUT_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [stale]);
  if (!isOnline) return 'offline';
  if (!stale) return 'fresh';
  return isLate ? 'offline' : 'refreshing';
};
