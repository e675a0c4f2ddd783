import { parseJson } from '../../data/parse-json';
import { draftSchema, type Draft } from './draft';
import { forgetIntent } from './send-intent';

const MARK = '#draft=';

/** An address of the form, filled in. What stands after `#` is sent to no server. */
export const handOver = (draft: Draft): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return (
    MARK +
    encodeURIComponent(btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')))
  );
};

const read = (hash: string): Draft | null => {
  try {
    const bytes = Uint8Array.from(
      atob(decodeURIComponent(hash)),
      (char) => char.codePointAt(0) ?? 0,
    );
    return draftSchema.safeParse(parseJson(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Takes a form that was begun in the widget out of the address. Anybody can make such an address: it
 * fills in and never sends, not even what was to be sent after signing in.
 */
export const takeHandedOver = (): Draft | null => {
  const { hash, pathname, search } = globalThis.location;
  if (!hash.startsWith(MARK)) return null;
  globalThis.history.replaceState(globalThis.history.state, '', pathname + search);
  const draft = read(hash.slice(MARK.length));
  if (draft) forgetIntent();
  return draft;
};
