import { CalendarError } from './errors';
import { dateOfDay, firstDayOf } from './local-date';
import type { CalendarInput, ClockInterval, Coverage, Override } from './types';
import { WEEKDAYS, parseOverrides, parseWeek, requireNightsApart, weekdayOf } from './week';
import type { DayRule } from './week';
import { openZone } from './zone';
import type { OffsetReader } from './zone';

/** A calendar's data after every check, ready to be indexed. */
export interface CalendarRules {
  readonly source: CalendarInput;
  readonly readOffset: OffsetReader;
  /** The first day with data and the first day after the data, as day numbers. */
  readonly firstDay: number;
  readonly endDay: number;
  readonly ruleOf: (day: number) => DayRule;
}

// Before 1900 zones kept local mean time; after 2199 nobody plans office hours.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Refuses years that no calendar can hold.
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

function frozenHours(intervals: readonly ClockInterval[]): readonly ClockInterval[] {
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

/** Checks what the types promise: data may come from a file or a database. */
function requireShape(input: CalendarInput): void {
  requireObject(input, 'calendar');
  requireObject(input.week, 'week');
  for (const weekday of WEEKDAYS) requireObjects(input.week[weekday], weekday);
  requireObjects(input.overrides, 'overrides');
  for (const { date, intervals } of input.overrides) requireObjects(intervals, date);
  requireObject(input.coverage, 'coverage');
}

/** A copy that neither the maker nor the user of a calendar can change. */
function frozenCopy({
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
      mon: frozenHours(mon),
      tue: frozenHours(tue),
      wed: frozenHours(wed),
      thu: frozenHours(thu),
      fri: frozenHours(fri),
      sat: frozenHours(sat),
      sun: frozenHours(sun),
    }),
    overrides: Object.freeze(
      overrides.map(({ date, intervals, cause, title }) =>
        Object.freeze<Override>({
          date,
          intervals: frozenHours(intervals),
          cause,
          ...(title === undefined ? {} : { title: Object.freeze({ ...title }) }),
        }),
      ),
    ),
    coverage: Object.freeze({ ...coverage }),
  });
}

/**
 * Checks a calendar's data once, so that no question has to check it again.
 *
 * @throws CalendarError naming the first fault found.
 */
export function parseRules(input: CalendarInput): CalendarRules {
  requireShape(input);
  const source = frozenCopy(input);
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
