import type { Calendars } from '../regulation/calendars';
import { createCalendar } from '../time/calendar';
import type { BusinessCalendar, Coverage, Override, Week } from '../time/types';

export const MOSCOW = 'Europe/Moscow';

const weekUntil = (to: string): Week => {
  const hours = [{ from: '10:00', to }];
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] };
};

const holiday = (date: string, ru: string, en: string): Override => ({
  date,
  intervals: [],
  cause: 'holiday',
  title: { ru, en },
});

const newYear = [1, 2, 3, 4, 5, 6, 8].map((day) =>
  holiday(`2027-01-0${day}`, 'Новогодние каникулы', 'New Year holidays'),
);

const overrides: readonly Override[] = [
  holiday('2026-11-04', 'День народного единства', 'National Unity Day'),
  {
    date: '2026-12-31',
    intervals: [],
    cause: 'transfer',
    title: { ru: 'Перенос с 4 января', en: 'Moved from 4 January' },
  },
  ...newYear,
  holiday('2027-01-07', 'Рождество Христово', 'Christmas'),
];

/** Creates a calendar with the hours of clause 3.5 and days off around the end of 2026. */
export const serviceCalendar = (
  version: string,
  coverage: Coverage,
  closing = '18:00',
): BusinessCalendar =>
  createCalendar({ version, timeZone: MOSCOW, week: weekUntil(closing), overrides, coverage });

/** Official data end in 2027; the provisional calendar ends in 2040. */
export const calendars: Calendars = {
  official: serviceCalendar('official-1', { from: 2026, to: 2027 }),
  provisional: serviceCalendar('provisional-1', { from: 2020, to: 2040 }),
};

/** Parses a Moscow local time, e.g. `2026-11-23 12:00`. */
export const at = (localTime: string): number => {
  const instant = Date.parse(`${localTime.replace(' ', 'T')}+03:00`);
  if (Number.isNaN(instant)) throw new RangeError(`${localTime} is no date and time`);
  return instant;
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
