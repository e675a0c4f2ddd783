import type {
  CalendarInput,
  ClockInterval,
  Instant,
  Interval,
  Override,
  Week,
} from '../time/types';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Parses a Moscow local time, UTC+3 since 26 October 2014. */
export function moscow(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}+03:00`);
}

/** Returns an interval of one day in Moscow local time. */
export function moscowFrom(date: string, from: string, to: string): Interval {
  return { from: moscow(`${date} ${from}`), to: moscow(`${date} ${to}`) };
}

/** Parses hours such as `10:00-14:00 15:00-18:00`; an empty string is a day off. */
export function hours(text: string): readonly ClockInterval[] {
  return text.split(' ').flatMap((part) => {
    const [from = '', to = ''] = part.split('-');
    return part === '' ? [] : [{ from, to }];
  });
}

/** Creates a week with hours for Monday to Friday and for the weekend. */
export function weekOf(weekday: string, weekend = ''): Week {
  const [day, off] = [hours(weekday), hours(weekend)];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: off, sun: off };
}

/** Calendar data with defaults: Moscow, Mon-Fri 10:00-18:00, no holidays, 2020-2030. */
export function calendarData(data: Partial<CalendarInput> = {}): CalendarInput {
  return {
    version: 'test.1',
    timeZone: 'Europe/Moscow',
    week: weekOf('10:00-18:00'),
    overrides: [],
    coverage: { from: 2020, to: 2030 },
    ...data,
  };
}

/** Creates a holiday override. */
export function closedOn(date: string): Override {
  return { date, intervals: [], cause: 'holiday' };
}
