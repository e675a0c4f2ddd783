import { CalendarError } from './errors';
import { overlap, parseHours } from './hours';
import type { Hours } from './hours';
import { DAY_MS, dayNumber } from './local-date';
import type { CalendarText, Override, OverrideCause, Week, Weekday } from './types';

/** Hours of a date and the cause of special hours or closing. */
export interface DayRule {
  readonly hours: readonly Hours[];
  readonly cause?: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

/** Weekday keys of the data, Monday first. */
export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

/** Returns the weekday of a day number, 0 for Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 10) % 7;
}

/**
 * Parses the rules of the seven weekdays, Monday first.
 *
 * @throws CalendarError `closed-all-week` if no weekday has hours, `overlapping-intervals` also for
 * a night shift into the next day's hours, and errors of `parseHours`.
 */
export function parseWeek(week: Week): readonly DayRule[] {
  const rules = WEEKDAYS.map((weekday): DayRule => {
    const hours = parseHours(week[weekday], weekday);
    return hours.length === 0 ? { hours, cause: 'weekend' } : { hours };
  });
  if (rules.every(({ hours }) => hours.length === 0)) {
    throw new CalendarError('closed-all-week', 'The week has no working hours at all.');
  }
  WEEKDAYS.forEach((weekday, i) => {
    requireNightsApart(rules[i], rules[(i + 1) % 7], () => weekday);
  });
  return rules;
}

/**
 * Requires that hours across midnight end before the next day's hours start.
 *
 * @param subject names the days in the error.
 * @throws CalendarError `overlapping-intervals`.
 */
export function requireNightsApart(
  rule: DayRule | undefined,
  next: DayRule | undefined,
  subject: () => string,
): void {
  const last = rule?.hours.at(-1);
  const first = next?.hours[0];
  if (last === undefined || first === undefined || last.to <= first.from + DAY_MS) return;
  throw overlap(subject());
}

/**
 * Parses overrides to rules by day number.
 *
 * @throws CalendarError `invalid-date`, `duplicate-override`, and errors of `parseHours`.
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
