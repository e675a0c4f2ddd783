import { CalendarError } from './errors';
import { parseHours } from './hours';
import type { Hours } from './hours';
import type { CalendarText, Override, OverrideCause, Week, Weekday } from './types';
import { dayNumber } from './local-date';

/** What the calendar says about a date: its hours and, when it is not ordinary, why. */
export interface DayRule {
  readonly hours: readonly Hours[];
  readonly cause?: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon';
}

/** The weekday after another. */
export function weekdayAfter(weekday: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % 7] ?? 'mon';
}

/**
 * The rule of each weekday.
 *
 * @throws CalendarError `closed-all-week` when no weekday has hours, and what `parseHours` throws.
 */
export function parseWeek(week: Week): ReadonlyMap<Weekday, DayRule> {
  const rules = new Map<Weekday, DayRule>();
  for (const weekday of WEEKDAYS) {
    const hours = parseHours(week[weekday], weekday);
    rules.set(weekday, hours.length === 0 ? { hours, cause: 'weekend' } : { hours });
  }
  if (WEEKDAYS.every((weekday) => week[weekday].length === 0)) {
    throw new CalendarError('closed-all-week', 'The week has no working hours at all.');
  }
  return rules;
}

/**
 * The rule of each date that is not like its weekday, by day number.
 *
 * @throws CalendarError `invalid-date`, `duplicate-override`, and what `parseHours` throws.
 */
export function parseOverrides(overrides: readonly Override[]): ReadonlyMap<number, DayRule> {
  const rules = new Map<number, DayRule>();
  for (const { date, intervals, cause, title } of overrides) {
    const day = dayNumber(date);
    if (rules.has(day)) {
      throw new CalendarError('duplicate-override', `${date} is listed twice.`, { subject: date });
    }
    const hours = parseHours(intervals, date);
    rules.set(day, title === undefined ? { hours, cause } : { hours, cause, title });
  }
  return rules;
}
