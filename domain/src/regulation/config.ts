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

/** The rule documents that administrators edit. */
export const ruleNames = ['regulation', 'calendar'] as const;

/** One of {@link ruleNames}. */
export type RuleName = (typeof ruleNames)[number];

/** A validation error of a rule document: path and English message. */
export const ruleErrorSchema = z.object({ path: z.string(), message: z.string() });

/** A validation error of a rule document. */
export type RuleError = z.infer<typeof ruleErrorSchema>;

const pointerSchema = z.object({ version: versionSchema, since: instantSchema });

/** `config/inForce`: the active versions. */
export const activeVersionsSchema = z.object({
  regulation: z.nullable(pointerSchema),
  calendar: z.nullable(pointerSchema),
});

/** The active versions; null for the built-in ones. */
export type ActiveVersions = z.infer<typeof activeVersionsSchema>;

/** `config/{name}/versions/{version}`: a published, immutable document. */
export const ruleVersionSchema = z.object({
  version: versionSchema,
  publishedAt: instantSchema,
  document: z.unknown(),
});

/** `config/problems`: errors of the last edit of each document; null if it was published. */
export const publishErrorsSchema = z.object({
  regulation: z.nullable(z.object({ at: instantSchema, faults: z.array(ruleErrorSchema) })),
  calendar: z.nullable(z.object({ at: instantSchema, faults: z.array(ruleErrorSchema) })),
});

/** Errors of the last edits. */
export type PublishErrors = z.infer<typeof publishErrorsSchema>;

/** Maximum number of reported errors. */
const MAX_ERRORS = 20;

/** A parsed document, or its errors. */
type Parsed<Value> = Result<Value, readonly RuleError[]>;

/** Reads a published regulation of any schema version; ignores unknown fields. */
export const readRegulation = (raw: unknown): Parsed<Regulation> =>
  parseWith(regulationSchema, upgradedRegulation(raw));

/** Parses a regulation draft; rejects unknown fields as typing errors. */
export const parseRegulation = (raw: unknown): Parsed<Regulation> =>
  rejectUnknownFields(upgradedRegulation(raw), readRegulation(raw), (value) => value);

const upgradedRegulation = (raw: unknown): unknown => upgradeNested(raw, regulationFromV1);

/**
 * Reads a published calendar and ignores unknown fields. Rejects a calendar with too few working
 * hours for clause 3.5.
 */
export const readCalendar = (raw: unknown): Parsed<BusinessCalendar> => {
  const parsed = parseWith(calendarSchema, raw);
  return parsed.ok ? openCalendar(parsed.value) : parsed;
};

/** Parses a calendar draft; rejects unknown fields as typing errors. */
export const parseCalendar = (raw: unknown): Parsed<BusinessCalendar> =>
  rejectUnknownFields(raw, readCalendar(raw), ({ source }) => source);

function parseWith<Value>(schema: z.ZodMiniType<Value>, raw: unknown): Parsed<Value> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(errorsOf(parsed.error.issues));
}

/** Fails for fields that parsing ignored, except the version stamp. */
function rejectUnknownFields<Value>(
  raw: unknown,
  parsed: Parsed<Value>,
  contentOf: (value: Value) => unknown,
): Parsed<Value> {
  if (!parsed.ok) return parsed;
  const known = { ...fieldsOf(contentOf(parsed.value)), ...versionStamp };
  const paths = unknownPaths(raw, known).slice(0, MAX_ERRORS);
  const errors = paths.map((path) => ({ path, message: 'a field that is not known' }));
  return errors.length > 0 ? err(errors) : parsed;
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
    const errors = idleYearErrors(calendar);
    return errors.length > 0 ? err(errors) : ok(calendar);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return err([{ path: error.detail.subject ?? error.code, message: error.message }]);
  }
}

/** Minimum working hours per year, so that every target is due within about a year. */
const MIN_HOURS_PER_YEAR = 200;

function idleYearErrors(calendar: BusinessCalendar): readonly RuleError[] {
  const { from, to } = calendar.source.coverage;
  const years = Array.from({ length: to - from + 1 }, (_none, at) => from + at);
  return years
    .filter((year) => {
      // These dates are within the year in every time zone.
      const worked = calendar.between(Date.UTC(year, 0, 2), Date.UTC(year, 11, 31));
      return worked < MIN_HOURS_PER_YEAR * HOUR_MS;
    })
    .slice(0, MAX_ERRORS)
    .map((year) => ({
      path: 'week',
      message: `fewer than ${MIN_HOURS_PER_YEAR} working hours in ${year}`,
    }));
}

/** Lead time for next year's calendar data: 60 days, milliseconds. */
const LEAD_TIME_MS = 60 * 24 * HOUR_MS;

/**
 * Whether a calendar ends within 60 days (clause 3.5).
 * @param now epoch milliseconds
 */
export const isExpiring = (calendar: BusinessCalendar, now: number): boolean =>
  Number(calendar.localDateOf(now + LEAD_TIME_MS).slice(0, 4)) > calendar.source.coverage.to;

function errorsOf(issues: readonly z.core.$ZodIssue[]): readonly RuleError[] {
  return issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({
    path: path.join('.').slice(0, 200),
    message: message.slice(0, 300),
  }));
}
