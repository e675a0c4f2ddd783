import { parseJson, readRegulation, zooportalRegulation, type Regulation } from '@reglament/domain';
import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { isFramed } from './framed';
import { preferences } from './local-store';

/** What this browser was shown last, so that the next visit begins with it. */
const KEY = 'regulation';

const kept = (): Regulation | null => {
  const text = isFramed() ? null : preferences.get(KEY);
  const read = readRegulation(text === null ? null : parseJson(text));
  return read.ok ? read.value : null;
};

/** Until the active version is known: the last one that was, else the one that ships. */
const active = atom<Regulation>(kept() ?? zooportalRegulation);

/** The regulation that new tickets are decided by, as far as this browser knows. */
export const activeRegulation = (): Regulation => active.get();

/** Shows a regulation everywhere from now on; keeps it for the next visit, in a frame for this one. */
export const showRegulation = (regulation: Regulation): void => {
  if (!isFramed()) preferences.set(KEY, JSON.stringify(regulation));
  active.set(regulation);
};

const subscribe = (onChange: () => void) => active.listen(onChange);

/** The active regulation; draws again when another one is published. */
export const useRegulation = (): Regulation => useSyncExternalStore(subscribe, () => active.get());
