import { CalendarError } from './errors';
import type { Instant, LocalDate } from './types';

/** Milliseconds of a civil day, the unit of local timelines (not of days with a clock change). */
export const DAY_MS = 86_400_000;

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A local date as a whole number of days since 1970-01-01, so that dates can be counted.
 *
 * @throws CalendarError `invalid-date` when the text is not a date of the Gregorian calendar.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(date: LocalDate): number {
  const [, year, month, day] = DATE_PATTERN.exec(date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 30 February, month 13 and the years before 100 roll over into what was not written.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) {
    throw new CalendarError('invalid-date', `${date} is not a date (YYYY-MM-DD).`, {
      subject: date,
    });
  }
  return at.getTime() / DAY_MS;
}

/** The date of a day number: the way back from `dayNumber`. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The calendar year that a day number falls in. */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The day number of 1 January. */
export function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / DAY_MS;
}

/** The last instant that a `Date` can hold; no time is longer. */
const LONGEST = 8.64e15;

/** Years with four digits in every zone: 0001 to 9998. Other dates have no text `YYYY-MM-DD`. */
const FIRST_INSTANT = Date.parse('0001-01-02T00:00Z');
const LAST_INSTANT = Date.parse('9998-12-31T00:00Z');

function notFinite(value: number, name: string): CalendarError {
  return new CalendarError('not-finite', `${name} is not a number that a calendar can hold.`, {
    subject: `${name}: ${String(value)}`,
  });
}

/**
 * Refuses what is not a length of time or a bound of a pause.
 *
 * @throws CalendarError `not-finite` for `NaN`, infinities and what no `Date` can hold.
 */
export function requireFinite(value: number, name: string): void {
  if (!(Math.abs(value) <= LONGEST)) throw notFinite(value, name);
}

/**
 * Refuses what is not a point in time with a date in every zone.
 *
 * @throws CalendarError `not-finite` also for instants outside of the years 0001 to 9998.
 */
export function requireInstant(value: Instant): void {
  if (!(value >= FIRST_INSTANT && value <= LAST_INSTANT)) throw notFinite(value, 'instant');
}
