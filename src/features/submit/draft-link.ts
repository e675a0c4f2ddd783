import { parseJson } from '@reglament/domain';
import { draftSchema, type Draft } from './draft';
import { forgetPendingSubmit } from './pending-submit';

const HASH_PREFIX = '#draft=';

/** Returns a URL hash with the draft; the hash is not sent to servers. */
export const handOver = (draft: Draft): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return (
    HASH_PREFIX +
    encodeURIComponent(btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')))
  );
};

const decode = (hash: string): Draft | null => {
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

/** Returns the draft in the URL hash of this page, or null. */
export const linkedDraft = (): Draft | null => {
  const { hash } = globalThis.location;
  return hash.startsWith(HASH_PREFIX) ? decode(hash.slice(HASH_PREFIX.length)) : null;
};

/**
 * Removes the draft from the URL. Anyone can create such a URL, so it only fills in the form and
 * cancels a submission that was pending until sign-in.
 */
export const clearLinkedDraft = (): void => {
  const { hash, pathname, search } = globalThis.location;
  if (!hash.startsWith(HASH_PREFIX)) return;
  globalThis.history.replaceState(globalThis.history.state, '', pathname + search);
  forgetPendingSubmit();
};
