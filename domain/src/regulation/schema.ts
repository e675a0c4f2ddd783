import * as z from 'zod/mini';
import { bilingualSchema } from '../fields';
import { openZone } from '../time/zone';
import {
  categorySchema,
  clauseSchema,
  objectKindSchema,
  reasonSchema,
  type Category,
} from './entries';
import { categoryIdSchema, GENERAL_CATEGORY } from './ids';

/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000;

/** Permanent version name, used as a document id. */
export const versionSchema = z
  .string()
  .check(
    z.regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/u, 'letters, digits, dots and dashes, 1 to 40'),
  );

/** Maximum counted load, which bounds the cost of the count query. */
const MAX_LOAD_STEP = 1_000;

/** Maximum number of entries of each kind. */
const MAX_ENTRIES = 50;

const entries = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.array(schema).check(z.minLength(1), z.maxLength(MAX_ENTRIES));

/** Schema of a regulation: SLA targets, categories and reasons with their clauses. */
export const regulationSchema = z
  .object({
    version: versionSchema,
    inForceFrom: z.iso.date(),
    title: bilingualSchema,
    timeZone: z.string().check(z.refine(isZone, 'a time zone by its IANA name')),
    clauses: z.object({
      order: clauseSchema,
      priority: clauseSchema,
      budget: clauseSchema,
      hours: clauseSchema,
    }),
    /** Load thresholds (tickets in processing) of the entries of `target.hours`. */
    loadSteps: entries(z.int().check(z.minimum(0), z.maximum(MAX_LOAD_STEP))),
    categories: entries(categorySchema),
    reasons: entries(reasonSchema),
    objectKinds: entries(objectKindSchema),
    /** Category of emails until an agent sets one; by default the one with the last priority. */
    emailCategory: z.optional(categoryIdSchema),
  })
  .check(
    z.refine(({ loadSteps }) => loadSteps[0] === 0, 'the load steps start at 0'),
    z.refine(({ loadSteps }) => isIncreasing(loadSteps), 'the load steps rise'),
    z.refine(hasHoursForEachStep, 'hours for each load step in every category'),
    z.refine(hoursNeverShrink, 'hours never shrink as load or priority number grow'),
    z.refine(({ categories }) => areDistinct(categories.map(({ id }) => id)), 'a category twice'),
    z.refine(
      ({ categories }) => categories.every(({ id }) => id !== GENERAL_CATEGORY),
      `no category is called ${GENERAL_CATEGORY}`,
    ),
    z.refine(({ categories }) => hasActive(categories), 'a category that is not archived'),
    z.refine(hasEmailCategory, 'an emailCategory among the categories that are not archived'),
    z.refine(({ reasons }) => areDistinct(reasons.map(({ code }) => code)), 'a reason twice'),
    z.refine(({ reasons }) => hasActive(reasons), 'a reason that is not archived'),
    z.refine(
      ({ objectKinds }) => areDistinct(objectKinds.map(({ id }) => id)),
      'a kind of objects twice',
    ),
    z.refine(({ objectKinds }) => hasActive(objectKinds), 'a kind of objects that is not archived'),
    z.refine(hasCardsForForms, 'cards among the kinds of objects for the form duplicate-cards'),
  );

/** A validated regulation. */
export type Regulation = z.infer<typeof regulationSchema>;

type Checked = Pick<Regulation, 'categories' | 'loadSteps' | 'objectKinds' | 'emailCategory'>;

interface Archivable {
  readonly archived: boolean;
}

function isIncreasing(values: readonly number[]): boolean {
  return values.slice(1).every((value, at) => value > Number(values[at]));
}

function isNonDecreasing(values: readonly number[]): boolean {
  return values.slice(1).every((value, at) => value >= Number(values[at]));
}

function hasHoursForEachStep({ categories, loadSteps }: Checked): boolean {
  return categories.every(({ target: { hours } }) => !hours || hours.length === loadSteps.length);
}

function hoursNeverShrink({ categories, loadSteps }: Checked): boolean {
  const rows = categories
    .filter(isActive)
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap(({ target: { hours } }) => (hours ? [hours] : []));
  const columns = loadSteps.map((_, step) => rows.map((hours) => Number(hours[step])));
  return [...rows, ...columns].every(isNonDecreasing);
}

function hasCardsForForms({ categories, objectKinds }: Checked): boolean {
  const needsCards = ({ form, archived }: Category) => form === 'duplicate-cards' && !archived;
  return !categories.some(needsCards) || objectKinds.some((kind) => kind.isCard && isActive(kind));
}

function hasEmailCategory({ categories, emailCategory }: Checked): boolean {
  const isNamed = ({ id }: Category) => id === emailCategory;
  return emailCategory === undefined || categories.filter(isActive).some(isNamed);
}

function hasActive(entriesOfKind: readonly Archivable[]): boolean {
  return entriesOfKind.some(isActive);
}

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function isZone(timeZone: string): boolean {
  try {
    openZone(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Whether an entry may be used on new tickets. */
export function isActive({ archived }: Archivable): boolean {
  return !archived;
}
