import { useSyncExternalStore } from 'react';

let isNeeded = false;
const listeners = new Set<() => void>();

/** Records that a document requires a newer version of the app. */
export const needReload = (): void => {
  if (isNeeded) return;
  isNeeded = true;
  listeners.forEach((listener) => listener());
};

const subscribe = (onChange: () => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

/** Whether a document required a newer version of the app. */
export const useReloadNeeded = (): boolean => useSyncExternalStore(subscribe, () => isNeeded);
