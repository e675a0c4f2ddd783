import { dateOfDay, dayNumber } from './local-date';
import type { CalendarText, LocalDate, Override } from './types';
import { weekdayOf } from './week';

const NEW_YEAR: CalendarText = { ru: 'Новогодние каникулы', en: 'New Year holidays' };

/** Public holidays of the Labour Code of Russia, article 112, by month and day. */
const LAW_HOLIDAYS: ReadonlyMap<string, CalendarText> = new Map([
  ['01-01', NEW_YEAR],
  ['01-02', NEW_YEAR],
  ['01-03', NEW_YEAR],
  ['01-04', NEW_YEAR],
  ['01-05', NEW_YEAR],
  ['01-06', NEW_YEAR],
  ['01-07', { ru: 'Рождество Христово', en: 'Orthodox Christmas' }],
  ['01-08', NEW_YEAR],
  ['02-23', { ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' }],
  ['03-08', { ru: 'Международный женский день', en: 'International Women’s Day' }],
  ['05-01', { ru: 'Праздник Весны и Труда', en: 'Spring and Labour Day' }],
  ['05-09', { ru: 'День Победы', en: 'Victory Day' }],
  ['06-12', { ru: 'День России', en: 'Russia Day' }],
  ['11-04', { ru: 'День народного единства', en: 'National Unity Day' }],
]);

const MONTHS: readonly CalendarText[] = [
  { ru: 'января', en: 'January' },
  { ru: 'февраля', en: 'February' },
  { ru: 'марта', en: 'March' },
  { ru: 'апреля', en: 'April' },
  { ru: 'мая', en: 'May' },
  { ru: 'июня', en: 'June' },
  { ru: 'июля', en: 'July' },
  { ru: 'августа', en: 'August' },
  { ru: 'сентября', en: 'September' },
  { ru: 'октября', en: 'October' },
  { ru: 'ноября', en: 'November' },
  { ru: 'декабря', en: 'December' },
];

/** Returns the title of the public holiday on a date, or undefined. */
export function holidayTitle(date: LocalDate): CalendarText | undefined {
  return LAW_HOLIDAYS.get(date.slice(5));
}

/** Creates the override of a public holiday. */
export function holidayOn(date: LocalDate): Override {
  const title = holidayTitle(date);
  return { date, intervals: [], cause: 'holiday', ...(title === undefined ? {} : { title }) };
}

/** Creates the override of a day off transferred from another date. */
export function transferTo(date: LocalDate, from: LocalDate): Override {
  const month = MONTHS[Number(from.slice(5, 7)) - 1] ?? { ru: '', en: '' };
  const day = Number(from.slice(8));
  return {
    date,
    intervals: [],
    cause: 'transfer',
    title: {
      ru: `Выходной день, перенесённый с ${day} ${month.ru}`,
      en: `Day off moved from ${day} ${month.en}`,
    },
  };
}

/** Saturday or Sunday, by the statutory five-day week, not the calendar's own. */
function isWeekend(day: number): boolean {
  return weekdayOf(day) > 4;
}

/**
 * Returns the statutory weekdays off of a year: the holidays of article 112 and, for a holiday on a
 * weekend outside January, the next working day. The yearly decree may change them, so a deadline
 * based on these is provisional.
 */
export function lawDaysOff(year: number): readonly Override[] {
  const holidays = [...LAW_HOLIDAYS.keys()].map((monthDay) => `${year}-${monthDay}`);
  const daysOff = new Map<number, Override>();
  for (const date of holidays) {
    const day = dayNumber(date);
    if (!isWeekend(day)) daysOff.set(day, holidayOn(date));
  }
  for (const date of holidays) {
    let day = dayNumber(date);
    if (!isWeekend(day) || date.slice(5, 7) === '01') continue;
    while (isWeekend(day) || daysOff.has(day)) day += 1;
    daysOff.set(day, transferTo(dateOfDay(day), date));
  }
  return [...daysOff.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}
