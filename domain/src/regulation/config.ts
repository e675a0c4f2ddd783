import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { ok, err, type Result } from '../result';
import { fieldsOf, upgradeNested, versionStamp } from '../stored/reader';
import { createCalendar } from '../time/calendar';
import { CalendarError } from '../time/errors';
import type { BusinessCalendar, CalendarInput } from '../time/types';
import { calendarSchema } from './calendar-schema';
import { HOUR_MS, regulationSchema, versionSchema, type Regulation } from './schema';
import { regulationFromV1 } from './upgrade';

/** The documents that administrators edit and the service decides by. */
export const ruleNames = ['regulation', 'calendar'] as const;

/** One of {@link ruleNames}. */
export type RuleName = (typeof ruleNames)[number];

/** A reason not to put a document in force: where the fault is, and what it is, in English. */
export const ruleErrorSchema = z.object({ path: z.string(), message: z.string() });

/** Why a document is not put in force. */
export type RuleError = z.infer<typeof ruleErrorSchema>;

const pointerSchema = z.object({ version: versionSchema, since: instantSchema });

/** `config/inForce`: the versions by which decisions are made. */
export const activeVersionsSchema = z.object({
  regulation: z.nullable(pointerSchema),
  calendar: z.nullable(pointerSchema),
});

/** The versions by which decisions are made; null for the ones that ship with the service. */
export type ActiveVersions = z.infer<typeof activeVersionsSchema>;

/** `config/{name}/versions/{version}`: a published document as it was written; never changes. */
export const ruleVersionSchema = z.object({
  version: versionSchema,
  publishedAt: instantSchema,
  document: z.unknown(),
});

/** `config/problems`: why the last edit of a document was not put in force; null when it was. */
export const publishErrorsSchema = z.object({
  regulation: z.nullable(z.object({ at: instantSchema, faults: z.array(ruleErrorSchema) })),
  calendar: z.nullable(z.object({ at: instantSchema, faults: z.array(ruleErrorSchema) })),
});

/** Why the last edits were not put in force. */
export type PublishErrors = z.infer<typeof publishErrorsSchema>;

/** Faults that are told at once; a longer list helps nobody to mend a document. */
const MAX_ERRORS = 20;

/** A parsed document, or what is wrong with it. */
type Parsed<Value> = Result<Value, readonly RuleError[]>;

/** Reads a published regulation of any version; ignores fields that this version does not know. */
export const readRegulation = (raw: unknown): Parsed<Regulation> =>
  parsedBy(regulationSchema, upgradedRegulation(raw));

/** A regulation as an administrator left it, or what is wrong with it: unknown fields are slips. */
export const parseRegulation = (raw: unknown): Parsed<Regulation> =>
  withoutUnknown(upgradedRegulation(raw), readRegulation(raw), (value) => value);

const upgradedRegulation = (raw: unknown): unknown => upgradeNested(raw, regulationFromV1);

/**
 * Reads a published calendar; ignores fields that this version does not know. Clause 3.5 cannot be
 * carried out by a calendar that hardly ever opens, so such a one is refused as well.
 */
export const readCalendar = (raw: unknown): Parsed<BusinessCalendar> => {
  const parsed = parsedBy(calendarSchema, raw);
  return parsed.ok ? openCalendar(parsed.value) : parsed;
};

/** A calendar as an administrator left it, or what is wrong with it: unknown fields are slips. */
export const parseCalendar = (raw: unknown): Parsed<BusinessCalendar> =>
  withoutUnknown(raw, readCalendar(raw), ({ source }) => source);

function parsedBy<Value>(schema: z.ZodMiniType<Value>, raw: unknown): Parsed<Value> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(errorsOf(parsed.error.issues));
}

/** Refuses what has fields that were ignored. The version of the shape is no part of the content. */
function withoutUnknown<Value>(
  raw: unknown,
  parsed: Parsed<Value>,
  contentOf: (value: Value) => unknown,
): Parsed<Value> {
  if (!parsed.ok) return parsed;
  const known = { ...fieldsOf(contentOf(parsed.value)), ...versionStamp };
  const paths = unknownPaths(raw, known).slice(0, MAX_ERRORS);
  const faults = paths.map((path) => ({ path, message: 'a field that is not known' }));
  return faults.length > 0 ? err(faults) : parsed;
}

function unknownPaths(raw: unknown, known: unknown): readonly string[] {
  const knownFields = new Map(Object.entries(known ?? {}));
  return Object.entries(raw ?? {}).flatMap(([key, value]: [string, unknown]) => {
    if (!knownFields.has(key)) return [key.slice(0, 200)];
    if (typeof value !== 'object') return [];
    return unknownPaths(value, knownFields.get(key)).map((path) => `${key}.${path}`.slice(0, 200));
  });
}

function openCalendar(input: CalendarInput): Parsed<BusinessCalendar> {
  try {
    const calendar = createCalendar(input);
    const faults = idleYears(calendar);
    return faults.length > 0 ? err(faults) : ok(calendar);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return err([{ path: error.detail.subject ?? error.code, message: error.message }]);
  }
}

/** A promise of 12 hours or 30 days must be kept within a year or so: hours of work that it takes. */
const MIN_HOURS_A_YEAR = 200;

function idleYears(calendar: BusinessCalendar): readonly RuleError[] {
  const { from, to } = calendar.source.coverage;
  const years = Array.from({ length: to - from + 1 }, (_none, at) => from + at);
  return years
    .filter((year) => {
      // A day inside the year in every zone.
      const worked = calendar.between(Date.UTC(year, 0, 2), Date.UTC(year, 11, 31));
      return worked < MIN_HOURS_A_YEAR * HOUR_MS;
    })
    .slice(0, MAX_ERRORS)
    .map((year) => ({
      path: 'week',
      message: `fewer than ${MIN_HOURS_A_YEAR} working hours in ${year}`,
    }));
}

/** How long before its last year ends a calendar should have the next one: 60 days, milliseconds. */
const FORESIGHT_MS = 60 * 24 * HOUR_MS;

/**
 * Whether a calendar lacks a year that deadlines will soon need (clause 3.5).
 * @param now epoch milliseconds
 */
export const isExpiring = (calendar: BusinessCalendar, now: number): boolean =>
  Number(calendar.localDateOf(now + FORESIGHT_MS).slice(0, 4)) > calendar.source.coverage.to;

function errorsOf(issues: readonly z.core.$ZodIssue[]): readonly RuleError[] {
  return issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({
    path: path.join('.').slice(0, 200),
    message: message.slice(0, 300),
  }));
}
