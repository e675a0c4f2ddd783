import { CalendarError } from '../time/errors';
import { officialVersionOf, provisionalCalendar } from '../time/provisional-calendar';
import type { BusinessCalendar, Interval } from '../time/types';

/** The calendars a deadline may be computed on: the one in force, and the one for years without data. */
export interface Calendars {
  readonly official: BusinessCalendar;
  readonly provisional: BusinessCalendar;
  /** Other versions by the version of their official one: those that stored deadlines were made on. */
  readonly others?: ReadonlyMap<string, Calendars>;
}

/** What a question to a calendar gave, and whether it had to be answered provisionally. */
export interface Answer<Value> {
  readonly value: Value;
  readonly calendar: BusinessCalendar;
  readonly provisional: boolean;
}

/** What a stored deadline says of the calendar that it was computed on. */
export interface CalendarMark {
  readonly calendarVersion: string;
  readonly provisional: boolean;
}

/**
 * Years beyond the official data that promises are still made for, provisionally: enough that no
 * installation stops taking tickets because its calendar was forgotten.
 */
const YEARS_BEYOND = 25;

/**
 * A calendar with what stands behind it: the same, stretched by the law's fixed holidays (clause
 * 3.5). The second is built when it is first asked for, which is hardly ever.
 */
export const calendarsFrom = (
  official: BusinessCalendar,
  others?: ReadonlyMap<string, Calendars>,
): Calendars => {
  let stretched: BusinessCalendar | undefined;
  return Object.freeze({
    official,
    get provisional() {
      stretched ??= provisionalCalendar(official, official.source.coverage.to + YEARS_BEYOND);
      return stretched;
    },
    ...(others ? { others } : {}),
  });
};

/**
 * Asks the calendar in force; when it has no data for a year that the answer needs, the provisional
 * one (clause 3.5, fixed holidays of the law). Every other fault is a fault.
 * @throws CalendarError whatever the calendars throw, except `no-data-for-year` of the first
 */
export const withFallbackCalendar = <Value>(
  { official, provisional }: Calendars,
  question: (calendar: BusinessCalendar) => Value,
): Answer<Value> => {
  try {
    return { value: question(official), calendar: official, provisional: false };
  } catch (error) {
    if (!(error instanceof CalendarError) || error.code !== 'no-data-for-year') throw error;
    return { value: question(provisional), calendar: provisional, provisional: true };
  }
};

/** The calendars that a stored deadline was computed on; those in force when they are not at hand. */
export const calendarsForVersion = (
  calendars: Calendars,
  { calendarVersion }: Pick<CalendarMark, 'calendarVersion'>,
): Calendars => {
  const version = officialVersionOf(calendarVersion);
  if (version === calendars.official.version) return calendars;
  return calendars.others?.get(version) ?? calendars;
};

/**
 * Asks about a deadline that stands. The calendar that it was computed on answers, so that badge,
 * receipt and deadline cannot disagree; what that calendar does not know, such as the year after its
 * last one, is answered provisionally.
 * @throws CalendarError as {@link withFallbackCalendar}
 */
export const withDeadlineCalendar = <Value>(
  calendars: Calendars,
  deadline: CalendarMark,
  question: (calendar: BusinessCalendar) => Value,
): Answer<Value> => {
  const made = calendarsForVersion(calendars, deadline);
  if (!deadline.provisional) return withFallbackCalendar(made, question);
  const calendar = made.provisional;
  return { value: question(calendar), calendar, provisional: true };
};

/** The calendar with pauses taken out; itself where there are none, which lists ask for most. */
export const withPauses = (
  calendar: BusinessCalendar,
  pauses: readonly Interval[],
): BusinessCalendar => (pauses.length === 0 ? calendar : calendar.withPauses(pauses));
