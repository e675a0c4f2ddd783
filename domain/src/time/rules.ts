import { CalendarError } from './errors';
import { dateOfDay, firstDayOf } from './local-date';
import type { CalendarInput, ClockInterval, Coverage, Override } from './types';
import { WEEKDAYS, parseOverrides, parseWeek, requireNightsApart, weekdayOf } from './week';
import type { DayRule } from './week';
import { openZone } from './zone';
import type { OffsetReader } from './zone';

/** Validated calendar data, ready for indexing. */
export interface CalendarRules {
  readonly source: CalendarInput;
  readonly readOffset: OffsetReader;
  /** First covered day and first day after the coverage, as day numbers. */
  readonly firstDay: number;
  readonly endDay: number;
  readonly ruleOf: (day: number) => DayRule;
}

// Zones used local mean time before 1900; the upper bound is arbitrary.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Requires a range of years within the supported range.
 *
 * @throws CalendarError `invalid-coverage`.
 */
export function requireCoverage({ from, to }: Coverage): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from > to || from < FIRST_YEAR || to > LAST_YEAR) {
    throw new CalendarError(
      'invalid-coverage',
      `The coverage ${from}-${to} is not a range of years within ${FIRST_YEAR}-${LAST_YEAR}.`,
    );
  }
}

function freezeHours(intervals: readonly ClockInterval[]): readonly ClockInterval[] {
  return Object.freeze(intervals.map(({ from, to }) => Object.freeze({ from, to })));
}

function invalidData(subject: string): CalendarError {
  return new CalendarError('invalid-data', `${subject} is missing or of a wrong type.`, {
    subject,
  });
}

function requireObject(value: unknown, subject: string): void {
  if (typeof value !== 'object' || value === null) throw invalidData(subject);
}

function requireObjects(value: unknown, subject: string): void {
  if (!Array.isArray(value)) throw invalidData(subject);
  for (const member of value) requireObject(member, subject);
}

/** Checks the shape at runtime, because data may come from a file or a database. */
function requireShape(input: CalendarInput): void {
  requireObject(input, 'calendar');
  requireObject(input.week, 'week');
  for (const weekday of WEEKDAYS) requireObjects(input.week[weekday], weekday);
  requireObjects(input.overrides, 'overrides');
  for (const { date, intervals } of input.overrides) requireObjects(intervals, date);
  requireObject(input.coverage, 'coverage');
}

/** Deeply frozen copy of the data. */
function freezeCopy({
  version,
  timeZone,
  week,
  overrides,
  coverage,
}: CalendarInput): CalendarInput {
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return Object.freeze<CalendarInput>({
    version,
    timeZone,
    week: Object.freeze({
      mon: freezeHours(mon),
      tue: freezeHours(tue),
      wed: freezeHours(wed),
      thu: freezeHours(thu),
      fri: freezeHours(fri),
      sat: freezeHours(sat),
      sun: freezeHours(sun),
    }),
    overrides: Object.freeze(
      overrides.map(({ date, intervals, cause, title }) =>
        Object.freeze<Override>({
          date,
          intervals: freezeHours(intervals),
          cause,
          ...(title === undefined ? {} : { title: Object.freeze({ ...title }) }),
        }),
      ),
    ),
    coverage: Object.freeze({ ...coverage }),
  });
}

/**
 * Validates calendar data once for all queries.
 *
 * @throws CalendarError for the first invalid value.
 */
export function parseRules(input: CalendarInput): CalendarRules {
  requireShape(input);
  const source = freezeCopy(input);
  requireCoverage(source.coverage);
  const week = parseWeek(source.week);
  const overrides = parseOverrides(source.overrides);
  const ruleOf = (day: number): DayRule =>
    overrides.get(day) ?? week[weekdayOf(day)] ?? { hours: [] };

  for (const day of overrides.keys()) {
    requireNightsApart(ruleOf(day - 1), ruleOf(day), () => dateOfDay(day));
    requireNightsApart(ruleOf(day), ruleOf(day + 1), () => dateOfDay(day));
  }
  return {
    source,
    readOffset: openZone(source.timeZone),
    firstDay: firstDayOf(source.coverage.from),
    endDay: firstDayOf(source.coverage.to + 1),
    ruleOf,
  };
}
