import { parseJson, readRegulation, zooportalRegulation, type Regulation } from '@reglament/domain';
import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { isFramed } from './framed';
import { preferences } from './local-store';

/** Storage key of the last active regulation, which the next visit starts with. */
const KEY = 'regulation';

const stored = (): Regulation | null => {
  const text = isFramed() ? null : preferences.get(KEY);
  const read = readRegulation(text === null ? null : parseJson(text));
  return read.ok ? read.value : null;
};

/** Starts with the stored regulation, else the bundled one, until the active version is known. */
const active = atom<Regulation>(stored() ?? zooportalRegulation);

/** The regulation that applies to new tickets, as far as this browser knows. */
export const activeRegulation = (): Regulation => active.get();

/** Sets the active regulation; stores it for the next visit, except in the widget iframe. */
export const showRegulation = (regulation: Regulation): void => {
  if (!isFramed()) preferences.set(KEY, JSON.stringify(regulation));
  active.set(regulation);
};

const subscribe = (onChange: () => void) => active.listen(onChange);

/** The active regulation; re-renders when it changes. */
export const useRegulation = (): Regulation => useSyncExternalStore(subscribe, () => active.get());
