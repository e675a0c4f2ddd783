import { onceAsync } from '../../data/once';

/** The console is a chunk of its own: the portal never loads it. */
export const loadDesk = onceAsync(() => import('../desk/desk-route'));
