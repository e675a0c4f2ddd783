import { deepFreeze } from '../freeze';
import { regulationSchema, type Regulation } from './schema';
import { categories } from './zooportal-categories';
import { reasons } from './zooportal-reasons';

/**
 * The regulation of ZooPortal's support service (edition of 1 February 2012) as data. The load table
 * is the service's own reading of clause 3.4, which names only the bounds: 2 to 12 business hours.
 */
export const zooportalRegulation: Regulation = deepFreeze(
  regulationSchema.parse({
    version: '2012-02-01',
    inForceFrom: '2012-02-01',
    title: {
      ru: 'Регламент работы службы технической поддержки',
      en: 'Regulation of the technical support service',
    },
    timeZone: 'Europe/Moscow',
    clauses: { order: '3.1', priority: '3.2', budget: '3.4', hours: '3.5' },
    categories,
    load: [
      { from: 0, hours: { 1: 2, 2: 3, 3: 4, 4: 4, 5: 6 } },
      { from: 10, hours: { 1: 3, 2: 4, 3: 5, 4: 6, 5: 8 } },
      { from: 25, hours: { 1: 4, 2: 5, 3: 6, 4: 8, 5: 10 } },
      { from: 50, hours: { 1: 6, 2: 8, 3: 8, 4: 10, 5: 12 } },
      { from: 100, hours: { 1: 8, 2: 10, 3: 10, 4: 12, 5: 12 } },
    ],
    mergeCardsDays: 30,
    reasons,
  }),
);
