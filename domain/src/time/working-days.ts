import { noData, noDataAfter, requireData } from './engine';
import type { Engine } from './engine';
import { CalendarError } from './errors';
import type { SegmentIndex } from './index-segments';
import { DAY_MS, dateOfDay, dayNumber, yearOfDay } from './local-date';
import { countUpTo, countBelow, valueAt } from './sorted';
import type { BusinessDay, Instant, LocalDate, Segment } from './types';
import { dayWithin } from './zone';

/**
 * Returns the closing time of the n-th working day strictly after the local date of `at`. A day is
 * not counted if its closing time is in a pause.
 *
 * @throws CalendarError `invalid-day-count`, `no-data-for-year`, `not-finite`.
 */
export function closeOfDay(engine: Engine, at: Instant, n: number): Instant {
  if (!Number.isInteger(n) || n < 1) {
    throw new CalendarError('invalid-day-count', `${n} is not a whole number of days from 1.`, {
      subject: String(n),
    });
  }
  requireData(engine, at);
  const { rules, index, pauses } = engine;
  const { numbers, closes } = index.workDays();
  const first = countUpTo(numbers, dayWithin(index.eras, at));
  let position = first + n - 1;
  for (const { from, to } of pauses) {
    const paused = Math.max(first, countUpTo(closes, from));
    if (paused > position) break;
    position += Math.max(0, countUpTo(closes, to) - paused);
  }
  if (position >= closes.values.length) throw noDataAfter(rules);
  return valueAt(closes.values, position);
}

/** Returns the segments of one date; its hours end within two days of UTC midnight in any zone. */
function segmentsOfDay({ opens, closes, days }: SegmentIndex, day: number): readonly Segment[] {
  const date = dateOfDay(day);
  const segments: Segment[] = [];
  const end = countBelow(opens, (day + 2) * DAY_MS);
  for (let i = countBelow(opens, (day - 1) * DAY_MS); i < end; i += 1) {
    if (days[i] === day)
      segments.push({ from: valueAt(opens.values, i), to: valueAt(closes, i), date });
  }
  return segments;
}

/**
 * Returns hours and cause of one local date, ignoring pauses.
 *
 * @throws CalendarError `invalid-date`, `no-data-for-year`.
 */
export function describeDay({ rules, index }: Engine, date: LocalDate): BusinessDay {
  const day = dayNumber(date);
  if (day < rules.firstDay || day >= rules.endDay) throw noData(rules, yearOfDay(day));
  const { hours: _, ...reason } = rules.ruleOf(day);
  return { date, segments: segmentsOfDay(index, day), ...reason };
}
