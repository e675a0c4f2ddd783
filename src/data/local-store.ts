/**
 * What this browser remembers. Personal things (drafts, commands that wait) begin with one prefix and
 * go at sign-out; preferences (language, theme, folded panels) stay.
 */
const PERSONAL = 'reglament:personal:';
const PREFERENCE = 'reglament:';

/** Storage can be forbidden or full; then the page works on and forgets. */
const quietly = <Value>(act: () => Value, otherwise: Value): Value => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

/** Set at sign-out: what a page still wants to keep while it closes is no longer kept. */
let isForgotten = false;

const storeUnder = (prefix: string) => ({
  get: (key: string): string | null => quietly(() => localStorage.getItem(prefix + key), null),
  /** Whether it was kept. */
  set: (key: string, value: string): boolean =>
    quietly(() => {
      if (isForgotten && prefix === PERSONAL) return false;
      localStorage.setItem(prefix + key, value);
      return true;
    }, false),
  remove: (key: string): void => quietly(() => localStorage.removeItem(prefix + key), undefined),
  /** Keys that begin so, without the prefix of the store. */
  keys: (start: string): string[] =>
    quietly(() => Object.keys(localStorage), [])
      .filter((key) => key.startsWith(prefix + start))
      .map((key) => key.slice(prefix.length)),
});

/** Things of the person who is signed in. */
export const personal = storeUnder(PERSONAL);

/** Things of the browser. */
export const preferences = storeUnder(PREFERENCE);

/** Forgets everything personal, for the next person at this computer. */
export const forgetPersonal = (): void => {
  isForgotten = true;
  personal.keys('').forEach(personal.remove);
};
