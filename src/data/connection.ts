import { useEffect, useState, useSyncExternalStore } from 'react';

const subscribeOnline = (onChange: () => void) => {
  globalThis.addEventListener('online', onChange);
  globalThis.addEventListener('offline', onChange);
  return () => {
    globalThis.removeEventListener('online', onChange);
    globalThis.removeEventListener('offline', onChange);
  };
};

/** Whether the machine has a line at all; that says nothing of the server. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(subscribeOnline, () => navigator.onLine);

/** Data of the disk are fresh again within this, milliseconds, when the server can be reached. */
const TIMEOUT_MS = 4_000;

/** How far what is shown can be trusted. */
export type Freshness = 'fresh' | 'refreshing' | 'offline';

/** Turns "not from the server" into what a reader is told: for a moment it is normal, then it is not. */
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
