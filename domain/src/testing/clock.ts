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

/** An instant by the clock in Moscow, which has stood at +3 since 26 October 2014. */
export function moscow(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}+03:00`);
}

/** A segment of one day by the clock in Moscow. */
export function moscowFrom(date: string, from: string, to: string): Interval {
  return { from: moscow(`${date} ${from}`), to: moscow(`${date} ${to}`) };
}

/** `10:00-14:00 15:00-18:00` as hours; the empty text is a day off. */
export function hours(text: string): readonly ClockInterval[] {
  return text.split(' ').flatMap((part) => {
    const [from = '', to = ''] = part.split('-');
    return part === '' ? [] : [{ from, to }];
  });
}

/** The same hours from Monday to Friday, or on all seven days. */
export function weekOf(weekday: string, weekend = ''): Week {
  const [day, off] = [hours(weekday), hours(weekend)];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: off, sun: off };
}

/** Moscow, Monday to Friday, 10:00-18:00, no holidays, 2020-2030, except what is given. */
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

/** A day off. */
export function closedOn(date: string): Override {
  return { date, intervals: [], cause: 'holiday' };
}
