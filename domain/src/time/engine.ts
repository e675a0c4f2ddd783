import { CalendarError } from './errors';
import type { SegmentIndex } from './index-segments';
import { DAY_MS, requireInstant, yearOfDay } from './local-date';
import type { CalendarRules } from './rules';
import type { Instant, Interval } from './types';
import type { WorkClock } from './work-clock';
import { offsetMs } from './zone';

/** What every answer is computed from: checked data, its index, and the clock with its pauses. */
export interface Engine {
  readonly rules: CalendarRules;
  readonly index: SegmentIndex;
  readonly clock: WorkClock;
  readonly pauses: readonly Interval[];
}

/** The day number that the zone shows at any instant, with data or without. */
export function localDay({ readOffset }: CalendarRules, at: Instant): number {
  return Math.floor((at + offsetMs(readOffset(at))) / DAY_MS);
}

/** The refusal to answer for a year that nobody has entered. */
export function noData({ source }: CalendarRules, year: number): CalendarError {
  return new CalendarError(
    'no-data-for-year',
    `The calendar ${source.version} has no data for ${year}.`,
    { year },
  );
}

/** What comes after the last year with data. */
export function noDataAfter(rules: CalendarRules): CalendarError {
  return noData(rules, rules.source.coverage.to + 1);
}

/** What comes before the first year with data. */
export function noDataBefore(rules: CalendarRules): CalendarError {
  return noData(rules, rules.source.coverage.from - 1);
}

function outside({ rules, index }: Engine, at: Instant): CalendarError {
  const year = yearOfDay(localDay(rules, at));
  // The end of a night shift out of the year before has a date in the first year with data.
  return noData(rules, at < index.start ? Math.min(year, rules.source.coverage.from - 1) : year);
}

/**
 * Lets only instants pass for which the calendar knows what happens from then on.
 *
 * @throws CalendarError `not-finite`, `no-data-for-year`.
 */
export function requireData(engine: Engine, at: Instant): void {
  if (at >= engine.index.start && at < engine.index.end) return;
  requireInstant(at);
  throw outside(engine, at);
}

/**
 * As `requireData`, for an instant that only bounds an interval: the end of the data is one too.
 *
 * @throws CalendarError `not-finite`, `no-data-for-year`.
 */
export function requireLimit(engine: Engine, at: Instant): void {
  if (at !== engine.index.end) requireData(engine, at);
}

/**
 * Lets only intervals within the data pass.
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
