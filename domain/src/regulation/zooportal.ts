import { deepFreeze } from '../freeze';
import { regulationSchema, type Regulation } from './schema';
import { categories } from './zooportal-categories';
import { objectKinds } from './zooportal-object-kinds';
import { reasons } from './zooportal-reasons';

/**
 * The regulation of ZooPortal's support service (edition of 1 February 2012). The hours by load are
 * an interpretation of clause 3.4, which states only the range of 2 to 12 business hours.
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
    loadSteps: [0, 10, 25, 50, 100],
    reasons,
    objectKinds,
  }),
);
