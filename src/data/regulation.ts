import { readRegulation, zooportalRegulation, type Regulation } from '@reglament/domain';
import { useSyncExternalStore } from 'react';
import { isFramed } from './framed';
import { preferences } from './local-store';
import { parseJson } from './parse-json';

/** What this browser was shown last, so that the next visit begins with it. */
const KEY = 'regulation';

const kept = (): Regulation | null => {
  const text = isFramed() ? null : preferences.get(KEY);
  const read = readRegulation(text === null ? null : parseJson(text));
  return read.ok ? read.value : null;
};

/** Until the active version is known: the last one that was, else the one that ships. */
let active: Regulation = kept() ?? zooportalRegulation;
const watchers = new Set<() => void>();

/** The regulation that new tickets are decided by, as far as this browser knows. */
export const activeRegulation = (): Regulation => active;

/** Shows a regulation everywhere from now on; keeps it for the next visit, in a frame for this one. */
export const showRegulation = (regulation: Regulation): void => {
  if (!isFramed()) preferences.set(KEY, JSON.stringify(regulation));
  active = regulation;
  watchers.forEach((watcher) => watcher());
};

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
};

/** The active regulation; draws again when another one is published. */
export const useRegulation = (): Regulation => useSyncExternalStore(subscribe, activeRegulation);
