import type { texts as ru } from '../ru/portal';
import type { SameKeys } from '../shape';

/** Texts of the portal. */
export const texts: SameKeys<typeof ru> = {
  title: 'Technical support service',
};
