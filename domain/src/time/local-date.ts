import { CalendarError } from './errors';
import type { Instant, LocalDate } from './types';

/** Milliseconds of a local day without an offset change. */
export const DAY_MS = 86_400_000;

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Converts a local date to days since 1970-01-01.
 *
 * @throws CalendarError `invalid-date` if the text is not a Gregorian date.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(date: LocalDate): number {
  const [, year, month, day] = DATE_PATTERN.exec(date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // `Date` rolls over 30 February, month 13 and years before 100.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) {
    throw new CalendarError('invalid-date', `${date} is not a date (YYYY-MM-DD).`, {
      subject: date,
    });
  }
  return at.getTime() / DAY_MS;
}

/** Converts a day number to a local date; inverse of `dayNumber`. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the calendar year of a day number. */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Returns the day number of 1 January. */
export function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / DAY_MS;
}

/** Maximum `Date` value, also the maximum duration, milliseconds. */
const MAX_DATE_MS = 8.64e15;

/** Range with four-digit years in every zone: 0001 to 9998, required by `YYYY-MM-DD`. */
const FIRST_INSTANT = Date.parse('0001-01-02T00:00Z');
const LAST_INSTANT = Date.parse('9998-12-31T00:00Z');

function notFinite(value: number, name: string): CalendarError {
  return new CalendarError('not-finite', `${name} is not a number that a calendar can hold.`, {
    subject: `${name}: ${String(value)}`,
  });
}

/**
 * Requires a valid duration or pause bound.
 *
 * @throws CalendarError `not-finite` for `NaN`, infinities and values beyond the `Date` range.
 */
export function requireFinite(value: number, name: string): void {
  if (!(Math.abs(value) <= MAX_DATE_MS)) throw notFinite(value, name);
}

/**
 * Requires an instant with a four-digit year in every zone.
 *
 * @throws CalendarError `not-finite` also for instants outside of the years 0001 to 9998.
 */
export function requireInstant(value: Instant): void {
  if (!(value >= FIRST_INSTANT && value <= LAST_INSTANT)) throw notFinite(value, 'instant');
}
