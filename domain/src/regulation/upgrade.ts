import { fieldsOf, upgradeMembers, type RawDocument, type UpgradeStep } from '../stored/reader';
import { categories } from './zooportal-categories';
import { objectKinds } from './zooportal-object-kinds';

const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

/** Returns the hours of a priority in a row of the version 1 load table. */
const hoursIn = (row: unknown, priority: unknown): unknown =>
  new Map(Object.entries(fieldsOf(fieldsOf(row)['hours']))).get(String(priority));

/** Adds its target to a category; version 1 had one table of hours by priority. */
const categoryFromV1 =
  (regulation: RawDocument): UpgradeStep =>
  ({ promise, ...category }) => {
    const shipped = categories.find(({ id }) => id === category['id']);
    const target =
      promise === 'days'
        ? { businessDays: regulation['mergeCardsDays'] }
        : { hours: list(regulation['load']).map((row) => hoursIn(row, category['priority'])) };
    const { form, asksFor } = shipped ?? { form: 'standard', asksFor: null };
    return { form, asksFor, target, archived: false, ...category };
  };

/**
 * Upgrades a regulation from version 1 to 2: moves targets to categories and adds the object kinds,
 * which version 1 had in code. Detects version 1 by its load table, because drafts have no stamp.
 */
export const regulationFromV1: UpgradeStep = (raw) => {
  if (!('load' in raw) || 'loadSteps' in raw) return raw;
  const { load, mergeCardsDays: _days, ...others } = raw;
  return {
    loadSteps: list(load).map((row) => fieldsOf(row)['from']),
    objectKinds,
    ...others,
    categories: upgradeMembers(raw['categories'], categoryFromV1(raw)),
    reasons: upgradeMembers(raw['reasons'], (reason) => ({ archived: false, ...reason })),
  };
};
