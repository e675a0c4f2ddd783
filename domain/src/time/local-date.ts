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

/** The last instant that a `Date` can hold; later and earlier numbers are no points in time. */
const LAST_INSTANT = 8.64e15;

/**
 * Refuses what is not a point in time or a length of time.
 *
 * @throws CalendarError `not-finite` for `NaN`, infinities and instants no `Date` can hold.
 */
export function requireFinite(value: Instant, name: string): void {
  if (!(Math.abs(value) <= LAST_INSTANT)) {
    throw new CalendarError('not-finite', `${name} is not a finite number.`, {
      subject: `${name}: ${String(value)}`,
    });
  }
}
