import { fieldsOf, upgradeMembers, type RawDocument, type UpgradeStep } from '../stored/reader';
import { categories } from './zooportal-categories';
import { objectKinds } from './zooportal-object-kinds';

const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

/** Hours by priority in a row of the load table of version 1. */
const hoursIn = (row: unknown, priority: unknown): unknown =>
  new Map(Object.entries(fieldsOf(fieldsOf(row)['hours']))).get(String(priority));

/** Moves the target of a category to it; version 1 had hours by priority in one table for all. */
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
 * A regulation of version 1 as one of version 2: targets stand on the categories, the kinds of objects
 * are those that version 1 had in its code. Drafts are written by hand, so that no number of a version
 * tells them apart: the table of hours does.
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
