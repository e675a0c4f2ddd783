import { lazyAsync } from './lazy-async';

/** The library that signs people in: a page can be read, and a form filled in, before it is there. */
export const loadAuth = lazyAsync(() => import('./firebase/auth'));
