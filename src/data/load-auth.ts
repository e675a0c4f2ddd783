import { onceAsync } from './once';

/** The library that signs people in: a page can be read, and a form filled in, before it is there. */
export const loadAuth = onceAsync(() => import('./firebase/auth'));
