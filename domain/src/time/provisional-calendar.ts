import { createCalendar } from './calendar';
import { lawDaysOff } from './law-holidays';
import { requireCoverage } from './rules';
import type { BusinessCalendar, CalendarInput } from './types';

/** Separator between the official version and the added years. */
const PROVISIONAL_SUFFIX = '+law-';

/** Returns the official version of a calendar version, provisional or not. */
export const officialVersionOf = (version: string): string =>
  version.split(PROVISIONAL_SUFFIX, 1).join('');

/**
 * Extends calendar data to a year without data, and the years in between, by the statutory
 * holidays. Results must be marked provisional. Keeps overrides already entered for added dates.
 *
 * @param year the year of a `no-data-for-year` error.
 * @throws CalendarError `invalid-coverage` for a year outside the supported range.
 */
export function provisionalSource(source: CalendarInput, year: number): CalendarInput {
  const { from, to } = source.coverage;
  const coverage = { from: Math.min(from, year), to: Math.max(to, year) };
  requireCoverage(coverage);
  const entered = new Set(source.overrides.map(({ date }) => date));
  const added: number[] = [];
  for (let missing = coverage.from; missing <= coverage.to; missing += 1) {
    if (missing < from || missing > to) added.push(missing);
  }
  if (added.length === 0) return source;
  const daysOff = added.flatMap(lawDaysOff).filter(({ date }) => !entered.has(date));
  return {
    ...source,
    version: `${source.version}${PROVISIONAL_SUFFIX}${[...new Set([added.at(0), added.at(-1)])].join('-')}`,
    overrides: [...source.overrides, ...daysOff],
    coverage,
  };
}

/**
 * Creates the calendar for deadlines in a year without data, see `provisionalSource`.
 *
 * @throws CalendarError `invalid-coverage` for a year outside the supported range.
 * @example
 * provisionalCalendar(zooportalCalendar, 2028).add(receivedAt, budgetMs)
 */
export function provisionalCalendar(calendar: BusinessCalendar, year: number): BusinessCalendar {
  return createCalendar(provisionalSource(calendar.source, year));
}
