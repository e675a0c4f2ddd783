import { lazyAsync } from '../../data/lazy-async';

/** Loads the console, as a chunk of its own. */
export const loadConsole = lazyAsync(() => import('./console-route'));
