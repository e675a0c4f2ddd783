import { CalendarError } from './errors';
import type { SegmentIndex } from './index-segments';
import { DAY_MS, requireInstant, yearOfDay } from './local-date';
import type { CalendarRules } from './rules';
import type { Instant, Interval } from './types';
import type { WorkClock } from './work-clock';
import { offsetMs } from './zone';

/** Data of all calendar queries: validated rules, segment index, work clock and pauses. */
export interface Engine {
  readonly rules: CalendarRules;
  readonly index: SegmentIndex;
  readonly clock: WorkClock;
  readonly pauses: readonly Interval[];
}

/** Returns the local day number at an instant, inside the coverage or not. */
export function localDay({ readOffset }: CalendarRules, at: Instant): number {
  return Math.floor((at + offsetMs(readOffset(at))) / DAY_MS);
}

/** Creates the error for a year without data. */
export function noData({ source }: CalendarRules, year: number): CalendarError {
  return new CalendarError(
    'no-data-for-year',
    `The calendar ${source.version} has no data for ${year}.`,
    { year },
  );
}

/** Creates the error for the year after the coverage. */
export function noDataAfter(rules: CalendarRules): CalendarError {
  return noData(rules, rules.source.coverage.to + 1);
}

/** Creates the error for the year before the coverage. */
export function noDataBefore(rules: CalendarRules): CalendarError {
  return noData(rules, rules.source.coverage.from - 1);
}

function outsideError({ rules, index }: Engine, at: Instant): CalendarError {
  const year = yearOfDay(localDay(rules, at));
  // A night shift from the year before coverage ends on a date in the first covered year.
  return noData(rules, at < index.start ? Math.min(year, rules.source.coverage.from - 1) : year);
}

/**
 * Requires an instant within the covered range.
 *
 * @throws CalendarError `not-finite`, `no-data-for-year`.
 */
export function requireData(engine: Engine, at: Instant): void {
  if (at >= engine.index.start && at < engine.index.end) return;
  requireInstant(at);
  throw outsideError(engine, at);
}

/**
 * Requires an interval bound: as `requireData`, but the end of the range is allowed.
 *
 * @throws CalendarError `not-finite`, `no-data-for-year`.
 */
export function requireLimit(engine: Engine, at: Instant): void {
  if (at !== engine.index.end) requireData(engine, at);
}

/**
 * Requires an interval within the covered range.
 *
 * @throws CalendarError `not-finite`, `no-data-for-year`, `invalid-interval`.
 */
export function requireRange(engine: Engine, { from, to }: Interval): void {
  requireLimit(engine, from);
  requireLimit(engine, to);
  if (to >= from) return;
  throw new CalendarError('invalid-interval', 'The interval ends before it begins.', {
    subject: `${from}-${to}`,
  });
}
