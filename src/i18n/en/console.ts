import type { texts as ru } from '../ru/console';
import type { SameKeys } from '../shape';

/** Texts of the console. */
export const texts: SameKeys<typeof ru> = {
  title: 'Desk',
};
