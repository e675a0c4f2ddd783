import { useSyncExternalStore } from 'react';

let isNeeded = false;
const watchers = new Set<() => void>();

/** Notes that a document needs a newer version of the app than this page runs. */
export const needReload = (): void => {
  if (isNeeded) return;
  isNeeded = true;
  watchers.forEach((watcher) => watcher());
};

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
};

/** Whether this page met a document that only a newer version of the app can read. */
export const useReloadNeeded = (): boolean => useSyncExternalStore(subscribe, () => isNeeded);
