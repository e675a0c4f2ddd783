import { createCalendar } from './calendar';
import { lawDaysOff } from './law-holidays';
import { requireCoverage } from './rules';
import type { BusinessCalendar, CalendarInput } from './types';

/** Between the version of the data and the years that were added to it. */
const ADDED_YEARS = '+law-';

/** The version of the official data that a calendar was made of, stretched or not. */
export const officialVersionOf = (version: string): string =>
  version.split(ADDED_YEARS, 1).join('');

/**
 * A calendar's data stretched to a year it has no data for, with the holidays that the law gives
 * every year (and the years in between). What is computed from it must be marked provisional.
 * Overrides an administrator has already entered for such a date are kept.
 *
 * @param year as in the detail of the `no-data-for-year` error.
 * @throws CalendarError `invalid-coverage` for a year no calendar can have.
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
    version: `${source.version}${ADDED_YEARS}${[...new Set([added.at(0), added.at(-1)])].join('-')}`,
    overrides: [...source.overrides, ...daysOff],
    coverage,
  };
}

/**
 * The calendar for deadlines that reach into a year without data, see `provisionalSource`.
 *
 * @throws CalendarError `invalid-coverage` for a year no calendar can have.
 * @example
 * provisionalCalendar(zooportalCalendar, 2028).add(receivedAt, budgetMs)
 */
export function provisionalCalendar(calendar: BusinessCalendar, year: number): BusinessCalendar {
  return createCalendar(provisionalSource(calendar.source, year));
}
