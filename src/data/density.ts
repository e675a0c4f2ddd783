import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { preferences } from './local-store';

/** How much room a row of a list takes: two lines, or one. */
export type Density = 'comfortable' | 'compact';

const KEY = 'density';

const current = atom<Density>(preferences.get(KEY) === 'compact' ? 'compact' : 'comfortable');

/** Applies and stores a density. */
export const chooseDensity = (density: Density): void => {
  preferences.set(KEY, density);
  current.set(density);
};

const subscribe = (onChange: () => void) => current.listen(onChange);

/** The density of lists in this browser. */
export const useDensity = (): Density => useSyncExternalStore(subscribe, () => current.get());
