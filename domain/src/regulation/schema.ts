import * as z from 'zod/mini';
import { bilingualSchema } from '../fields';
import { openZone } from '../time/zone';

/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000;

/** The six categories of clause 3.2, in its order. */
export const categoryIds = [
  'organiser-system',
  'organiser-office',
  'prospect',
  'participant',
  'breeder',
  'merge-cards',
] as const;

/** One of {@link categoryIds}. */
export type CategoryId = (typeof categoryIds)[number];

/** The seven reasons of clause 2.7, in its order. */
export const reasonCodes = [
  'not-reproducible',
  'insufficient-info',
  'needs-development',
  'unsupported-environment',
  'unlicensed-software',
  'out-of-scope',
  'unconstructive',
] as const;

/** One of {@link reasonCodes}. */
export type ReasonCode = (typeof reasonCodes)[number];

const PRIORITIES: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Priority 1 (first) to 6 (last), clause 3.2. */
export const prioritySchema = z.int().check(z.minimum(1), z.maximum(6));

/** Hours of clause 3.4: from 2 to 12 in business time. */
const budgetHoursSchema = z.number().check(z.minimum(2), z.maximum(12));

/** Number of a clause in the written regulation. */
const clauseSchema = z.string().check(z.regex(/^\d+(\.\d+)*$/u));

/** Names a version for ever; it is the id of a document. */
export const versionSchema = z
  .string()
  .check(
    z.regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/u, 'letters, digits, dots and dashes, 1 to 40'),
  );

const categorySchema = z.strictObject({
  id: z.enum(categoryIds),
  priority: prioritySchema,
  clause: clauseSchema,
  /** How the category is named to agents. */
  title: bilingualSchema,
  /** The same in the words of the one who asks. */
  question: bilingualSchema,
  /** What kind of promise clause 3.4 gives: business hours by table, or business days. */
  promise: z.enum(['hours', 'days']),
});

/** Priorities that the load table grants hours to, as the keys of its rows. */
const budgetPriorities = ['1', '2', '3', '4', '5'] as const;

/** The load table looks no further: counting costs what it counts. */
const MOST_LOAD = 1_000;

/** Load `from` tickets in processing up to the next row: hours for priorities 1 to 5. */
const loadRowSchema = z.strictObject({
  from: z.int().check(z.minimum(0), z.maximum(MOST_LOAD)),
  hours: z.record(z.enum(budgetPriorities), budgetHoursSchema),
});

/** The names in braces that a text uses: `{until}`. */
const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);

/** A text that may name only fields that its act has. */
const reasonTextSchema = (fields: readonly string[]) =>
  bilingualSchema.check(
    z.refine(
      (text) =>
        Object.values(text)
          .flatMap(placeholdersIn)
          .every((name) => fields.includes(name)),
      `placeholders: ${fields.map((name) => `{${name}}`).join(', ') || 'none'}`,
    ),
  );

const reasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  clause: clauseSchema,
  title: bilingualSchema,
  /** What the requester is told of a deferral. */
  text: reasonTextSchema(['until']),
  /** What the requester is told of a decline; absent in versions from before the two differed. */
  declineText: z.optional(reasonTextSchema([])),
  /** What the agent must attach: a link, the missing data, a referral. */
  attach: z.enum(['nothing', 'question', 'link', 'referral']),
  /** Whether deferring with this reason stops the clock. */
  pausesClock: z.boolean(),
  /** What the requester can do next. */
  next: z.enum(['supply', 'contest', 'none']),
});

/** A regulation as data: what the service promises and why, clause by clause. */
export const regulationSchema = z
  .strictObject({
    version: versionSchema,
    inForceFrom: z.iso.date(),
    title: bilingualSchema,
    timeZone: z.string().check(z.refine(isZone, 'a time zone by its IANA name')),
    clauses: z.strictObject({
      order: clauseSchema,
      priority: clauseSchema,
      budget: clauseSchema,
      hours: clauseSchema,
    }),
    categories: z.array(categorySchema).check(z.length(categoryIds.length)),
    load: z.array(loadRowSchema).check(z.minLength(1), z.maxLength(50)),
    mergeCardsDays: z.int().check(z.minimum(1), z.maximum(30)),
    reasons: z.array(reasonSchema).check(z.length(reasonCodes.length)),
  })
  .check(
    z.refine((doc) => doc.load[0]?.from === 0, 'the load table starts at 0'),
    z.refine(loadRises, 'the load table rises'),
    z.refine(hoursNeverShrink, 'hours never shrink as load or priority number grow'),
    z.refine(
      (doc) =>
        isEach(
          doc.categories.map(({ id }) => id),
          categoryIds,
        ),
      'every category once',
    ),
    z.refine(
      ({ categories }) =>
        isEach(
          categories.map(({ priority }) => priority),
          PRIORITIES,
        ),
      'every priority once',
    ),
    z.refine(
      ({ categories }) => categories.every(isPromised),
      'days for the last priority, hours for the others',
    ),
    z.refine(
      (doc) =>
        isEach(
          doc.reasons.map(({ code }) => code),
          reasonCodes,
        ),
      'every reason once',
    ),
  );

/** A checked regulation. */
export type Regulation = z.infer<typeof regulationSchema>;

/** A category of a regulation. */
export type Category = z.infer<typeof categorySchema>;

/** A reason of clause 2.7 of a regulation. */
export type Reason = z.infer<typeof reasonSchema>;

type LoadRow = z.infer<typeof loadRowSchema>;

function loadRises({ load }: { load: LoadRow[] }): boolean {
  return load.slice(1).every((row, at) => row.from > Number(load[at]?.from));
}

function hoursNeverShrink({ load }: { load: LoadRow[] }): boolean {
  const neverFalls = (hours: number[]) =>
    hours.slice(1).every((value, at) => value >= Number(hours[at]));
  const columns = budgetPriorities.map((priority) => load.map(({ hours }) => hours[priority]));
  const rows = load.map(({ hours }) => budgetPriorities.map((priority) => hours[priority]));
  return [...rows, ...columns].every(neverFalls);
}

/** Clause 3.4 grants days to the last priority alone, and the load table has hours for the others. */
function isPromised({ priority, promise }: z.infer<typeof categorySchema>): boolean {
  return promise === (priority === PRIORITIES.length ? 'days' : 'hours');
}

function isZone(timeZone: string): boolean {
  try {
    openZone(timeZone);
    return true;
  } catch {
    return false;
  }
}

function isEach<Value>(found: readonly Value[], wanted: readonly Value[]): boolean {
  return new Set(found).size === wanted.length;
}
