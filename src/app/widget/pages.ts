import { lazyAsync } from '../../data/lazy-async';

/** The screens, each a chunk of its own: the form comes at once, the others when they are asked for. */
export const loadForm = lazyAsync(() => import('../../features/submit/submit-page'));
export const loadList = lazyAsync(() => import('./list-screen'));
export const loadSettings = lazyAsync(() => import('./settings-screen'));
export const loadTicket = lazyAsync(() => import('./ticket-screen'));
