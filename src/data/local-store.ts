import { isFramed } from './framed';

/**
 * Prefixes of browser storage keys. Personal data (drafts, queued commands) is deleted at sign-out;
 * preferences (language, theme, folded panels) stay. The widget iframe keeps personal data
 * separately, for the lifetime of the tab.
 */
const PERSONAL = isFramed() ? 'reglament:widget:' : 'reglament:personal:';
const PREFERENCE = 'reglament:';

const withFallback = <Value>(act: () => Value, fallback: Value): Value => {
  try {
    return act();
  } catch {
    return fallback;
  }
};

/** Fallback for forbidden or full storage; lasts until the page closes. */
const memory = new Map<string, string>();

/** Set at sign-out, so that the closing page stores no more personal data. */
let isForgotten = false;

const storeUnder = (prefix: string, storage: () => Storage) => ({
  get: (key: string): string | null =>
    memory.get(prefix + key) ?? withFallback(() => storage().getItem(prefix + key), null),
  /** Stores a value; returns whether it persists across visits. */
  set: (key: string, value: string): boolean => {
    if (isForgotten && prefix === PERSONAL) return false;
    memory.set(prefix + key, value);
    return withFallback(() => {
      storage().setItem(prefix + key, value);
      memory.delete(prefix + key);
      return true;
    }, false);
  },
  remove: (key: string): void => {
    memory.delete(prefix + key);
    withFallback(() => storage().removeItem(prefix + key), undefined);
  },
  /** Lists the keys that start with `start`, without the prefix of the store. */
  keys: (start: string): string[] =>
    [...new Set([...memory.keys(), ...withFallback(() => Object.keys(storage()), [])])]
      .filter((key) => key.startsWith(prefix + start))
      .map((key) => key.slice(prefix.length)),
});

/** Storage for data of the signed-in user. */
export const userStorage = storeUnder(PERSONAL, () => (isFramed() ? sessionStorage : localStorage));

/** Storage for preferences of the browser. */
export const preferences = storeUnder(PREFERENCE, () => localStorage);

/** Deletes all personal data; later writes are stored. */
export const clearPersonal = (): void => userStorage.keys('').forEach(userStorage.remove);

/** Deletes all personal data and rejects later writes until the page reloads. */
export const forgetPersonal = (): void => {
  isForgotten = true;
  clearPersonal();
};
