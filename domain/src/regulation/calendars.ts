import { CalendarError } from '../time/errors';
import type { BusinessCalendar, Interval } from '../time/types';

/** The calendars a deadline may be computed on: the one in force, and the one for years without data. */
export interface Calendars {
  readonly official: BusinessCalendar;
  readonly provisional: BusinessCalendar;
}

/** What a question to a calendar gave, and whether it had to be answered provisionally. */
export interface Answer<Value> {
  readonly value: Value;
  readonly calendar: BusinessCalendar;
  readonly provisional: boolean;
}

/**
 * Asks the calendar in force; when it has no data for a year that the answer needs, the provisional
 * one (clause 3.5, fixed holidays of the law). Every other fault is a fault.
 * @throws CalendarError whatever the calendars throw, except `no-data-for-year` of the first
 */
export const askCalendars = <Value>(
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

/**
 * Asks about a deadline that stands. The calendar that it was computed on answers, so that badge,
 * receipt and deadline cannot disagree; what the calendar in force does not know, such as the year
 * after its last one, is answered provisionally.
 * @throws CalendarError as {@link askCalendars}
 */
export const askForDeadline = <Value>(
  calendars: Calendars,
  deadline: { readonly provisional: boolean },
  question: (calendar: BusinessCalendar) => Value,
): Answer<Value> => {
  if (!deadline.provisional) return askCalendars(calendars, question);
  const calendar = calendars.provisional;
  return { value: question(calendar), calendar, provisional: true };
};

/** The calendar with pauses taken out; itself where there are none, which lists ask for most. */
export const withPauses = (
  calendar: BusinessCalendar,
  pauses: readonly Interval[],
): BusinessCalendar => (pauses.length === 0 ? calendar : calendar.withBreaks(pauses));
