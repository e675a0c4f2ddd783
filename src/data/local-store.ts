import { isFramed } from './framed';

/**
 * What this browser remembers. Personal things (drafts, commands that wait) begin with one prefix and
 * go at sign-out; preferences (language, theme, folded panels) stay. In a frame of another site personal
 * things are apart from those of this site, and end with the tab.
 */
const PERSONAL = isFramed() ? 'reglament:widget:' : 'reglament:personal:';
const PREFERENCE = 'reglament:';

const quietly = <Value>(act: () => Value, otherwise: Value): Value => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

/** Storage can be forbidden or full; then the page works on and remembers until it is closed. */
const memory = new Map<string, string>();

/** Set at sign-out: what a page still wants to keep while it closes is no longer kept. */
let isForgotten = false;

const storeUnder = (prefix: string, storage: () => Storage) => ({
  get: (key: string): string | null =>
    memory.get(prefix + key) ?? quietly(() => storage().getItem(prefix + key), null),
  /** Whether it will be there at the next visit. */
  set: (key: string, value: string): boolean => {
    if (isForgotten && prefix === PERSONAL) return false;
    memory.set(prefix + key, value);
    return quietly(() => {
      storage().setItem(prefix + key, value);
      memory.delete(prefix + key);
      return true;
    }, false);
  },
  remove: (key: string): void => {
    memory.delete(prefix + key);
    quietly(() => storage().removeItem(prefix + key), undefined);
  },
  /** Keys that begin so, without the prefix of the store. */
  keys: (start: string): string[] =>
    [...new Set([...memory.keys(), ...quietly(() => Object.keys(storage()), [])])]
      .filter((key) => key.startsWith(prefix + start))
      .map((key) => key.slice(prefix.length)),
});

/** Things of the person who is signed in. */
export const userStorage = storeUnder(PERSONAL, () => (isFramed() ? sessionStorage : localStorage));

/** Things of the browser. */
export const preferences = storeUnder(PREFERENCE, () => localStorage);

/** Removes everything personal; what comes after it is kept again. */
export const clearPersonal = (): void => userStorage.keys('').forEach(userStorage.remove);

/** Forgets everything personal, for the next person at this computer. */
export const forgetPersonal = (): void => {
  isForgotten = true;
  clearPersonal();
};
