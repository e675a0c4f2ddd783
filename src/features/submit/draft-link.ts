import { parseJson } from '@reglament/domain';
import { draftSchema, type Draft } from './draft';
import { forgetPendingSubmit } from './pending-submit';

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

/** The form in the address of this page that was begun in the widget; null when there is none. */
export const handedOver = (): Draft | null => {
  const { hash } = globalThis.location;
  return hash.startsWith(MARK) ? read(hash.slice(MARK.length)) : null;
};

/**
 * Takes the form out of the address, once the page has it. Anybody can make such an address: it fills
 * in and never sends, not even what was to be sent after signing in.
 */
export const settleHandOver = (): void => {
  const { hash, pathname, search } = globalThis.location;
  if (!hash.startsWith(MARK)) return;
  globalThis.history.replaceState(globalThis.history.state, '', pathname + search);
  forgetPendingSubmit();
};
