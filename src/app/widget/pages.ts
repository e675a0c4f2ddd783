import { onceAsync } from '../../data/once';

/** The screens, each a chunk of its own: the form comes at once, the others when they are asked for. */
export const loadForm = onceAsync(() => import('../../features/submit/submit-page'));
export const loadList = onceAsync(() => import('./list-screen'));
export const loadSettings = onceAsync(() => import('./settings-screen'));
export const loadTicket = onceAsync(() => import('./ticket-screen'));
