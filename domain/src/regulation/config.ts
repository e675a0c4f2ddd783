import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { ok, err } from '../result';
import { upgradeNested } from '../stored/reader';
import { createCalendar } from '../time/calendar';
import { CalendarError } from '../time/errors';
import type { BusinessCalendar, CalendarInput } from '../time/types';
import { calendarSchema } from './calendar-schema';
import {
  MAX_ERRORS,
  parseWith,
  rejectUnknownFields,
  ruleErrorSchema,
  type Parsed,
  type RuleError,
} from './parse-document';
import { HOUR_MS, regulationSchema, versionSchema, type Regulation } from './schema';
import { regulationFromV1 } from './upgrade';

/** The versioned configuration documents that administrators edit. */
export const ruleNames = ['regulation', 'calendar', 'mail'] as const;

/** One of {@link ruleNames}. */
export type RuleName = (typeof ruleNames)[number];

const pointerSchema = z.object({ version: versionSchema, since: instantSchema });

/** `config/inForce`: the active versions. */
export const activeVersionsSchema = z.object({
  regulation: z.nullable(pointerSchema),
  calendar: z.nullable(pointerSchema),
  /** Absent in documents from before emails could be configured. */
  mail: z._default(z.nullable(pointerSchema), null),
});

/** The active versions; null for the built-in ones. */
export type ActiveVersions = z.infer<typeof activeVersionsSchema>;

/** `config/{name}/versions/{version}`: a published, immutable document. */
export const ruleVersionSchema = z.object({
  version: versionSchema,
  publishedAt: instantSchema,
  document: z.unknown(),
});

const rejectedEditSchema = z.object({ at: instantSchema, faults: z.array(ruleErrorSchema) });

/** `config/problems`: errors of the last edit of each document; null if it was published. */
export const publishErrorsSchema = z.object({
  regulation: z.nullable(rejectedEditSchema),
  calendar: z.nullable(rejectedEditSchema),
  mail: z._default(z.nullable(rejectedEditSchema), null),
});

/** Errors of the last edits. */
export type PublishErrors = z.infer<typeof publishErrorsSchema>;

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
