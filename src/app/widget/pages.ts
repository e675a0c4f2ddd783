import { lazyAsync } from '../../data/lazy-async';

/** The screens, each a lazily loaded chunk. */
export const loadForm = lazyAsync(() => import('../../features/submit/submit-page'));
export const loadList = lazyAsync(() => import('./list-screen'));
export const loadSettings = lazyAsync(() => import('./settings-screen'));
export const loadTicket = lazyAsync(() => import('./ticket-screen'));
