import { CalendarError } from '../time/errors';
import { officialVersionOf, provisionalCalendar } from '../time/provisional-calendar';
import type { BusinessCalendar, Interval } from '../time/types';

/** The active calendar and the provisional one for years without data. */
export interface Calendars {
  readonly official: BusinessCalendar;
  readonly provisional: BusinessCalendar;
  /** Other versions used by stored deadlines, keyed by official version. */
  readonly others?: ReadonlyMap<string, Calendars>;
}

/** Result of a calendar computation and the calendar that produced it. */
export interface CalendarResult<Value> {
  readonly value: Value;
  readonly calendar: BusinessCalendar;
  readonly provisional: boolean;
}

/** The calendar reference of a stored deadline. */
export interface CalendarRef {
  readonly calendarVersion: string;
  readonly provisional: boolean;
}

/**
 * Years after the official data that the provisional calendar covers, so that an outdated calendar
 * does not stop the intake of tickets.
 */
const PROVISIONAL_YEARS = 25;

/**
 * Combines a calendar with its provisional extension by the statutory fixed holidays (clause 3.5).
 * The extension is built lazily, because it is rarely needed.
 */
export const calendarsFrom = (
  official: BusinessCalendar,
  others?: ReadonlyMap<string, Calendars>,
): Calendars => {
  let extended: BusinessCalendar | undefined;
  return Object.freeze({
    official,
    get provisional() {
      extended ??= provisionalCalendar(official, official.source.coverage.to + PROVISIONAL_YEARS);
      return extended;
    },
    ...(others ? { others } : {}),
  });
};

/**
 * Computes on the active calendar, or on the provisional one (clause 3.5, statutory fixed holidays)
 * if the active one has no data for a year.
 * @throws CalendarError of either calendar, except `no-data-for-year` of the active one
 */
export const withFallbackCalendar = <Value>(
  { official, provisional }: Calendars,
  compute: (calendar: BusinessCalendar) => Value,
): CalendarResult<Value> => {
  try {
    return { value: compute(official), calendar: official, provisional: false };
  } catch (error) {
    if (!(error instanceof CalendarError) || error.code !== 'no-data-for-year') throw error;
    return { value: compute(provisional), calendar: provisional, provisional: true };
  }
};

/** Returns the calendars of a stored deadline, or the active ones if that version is not loaded. */
export const calendarsForVersion = (
  calendars: Calendars,
  { calendarVersion }: Pick<CalendarRef, 'calendarVersion'>,
): Calendars => {
  const version = officialVersionOf(calendarVersion);
  if (version === calendars.official.version) return calendars;
  return calendars.others?.get(version) ?? calendars;
};

/**
 * Computes on the calendar version of a stored deadline, so that badge, receipt and deadline agree.
 * Years without data fall back to its provisional calendar.
 * @throws CalendarError as {@link withFallbackCalendar}
 */
export const withDeadlineCalendar = <Value>(
  calendars: Calendars,
  deadline: CalendarRef,
  compute: (calendar: BusinessCalendar) => Value,
): CalendarResult<Value> => {
  const versioned = calendarsForVersion(calendars, deadline);
  if (!deadline.provisional) return withFallbackCalendar(versioned, compute);
  const calendar = versioned.provisional;
  return { value: compute(calendar), calendar, provisional: true };
};

/** Returns the calendar with pauses excluded; the same object if there are none. */
export const withPauses = (
  calendar: BusinessCalendar,
  pauses: readonly Interval[],
): BusinessCalendar => (pauses.length === 0 ? calendar : calendar.withPauses(pauses));
