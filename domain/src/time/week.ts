import { CalendarError } from './errors';
import { overlap, parseHours } from './hours';
import type { Hours } from './hours';
import { DAY_MS, dayNumber } from './local-date';
import type { CalendarText, Override, OverrideCause, Week, Weekday } from './types';

/** What the calendar says about a date: its hours and, when it is not ordinary, why. */
export interface DayRule {
  readonly hours: readonly Hours[];
  readonly cause?: OverrideCause | 'weekend';
  readonly title?: CalendarText;
}

/** The weekdays as the data name them, Monday first. */
export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];

/** The weekday of a day number, 0 for Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 10) % 7;
}

/**
 * The rules of the seven weekdays, Monday first.
 *
 * @throws CalendarError `closed-all-week` when no weekday has hours, `overlapping-intervals` also
 * for a night that runs into the next day's hours, and what `parseHours` throws.
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
 * Hours over midnight must end before the hours of the next day begin.
 *
 * @param subject says which days these are, should they overlap.
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
