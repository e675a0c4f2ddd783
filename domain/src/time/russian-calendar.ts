import { createCalendar } from './calendar';
import { RUSSIAN_DAYS_OFF, RUSSIAN_DAYS_OFF_VERSION } from './data/russian-days-off';
import { holidayOn, transferTo } from './law-holidays';
import type { BusinessCalendar, CalendarInput, ClockInterval, Override } from './types';

/** Working hours of clause 3.5, Monday to Friday; also used on shortened days. */
const OFFICE_HOURS: readonly ClockInterval[] = [{ from: '10:00', to: '18:00' }];

function dateIn(year: string, monthDay: string): string {
  return `${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
}

function overrideOf(year: string, entry: string): Override {
  const [day = '', movedFrom] = entry.split('<');
  const date = dateIn(year, day);
  return movedFrom === undefined ? holidayOn(date) : transferTo(date, dateIn(year, movedFrom));
}

/** Parses lines of `year day day<origin ...`, written by `scripts/build-calendar.ts`. */
function parseDaysOff(lines: readonly string[]): readonly Override[] {
  return lines.flatMap((line) => {
    const [year = '', ...entries] = line.split(' ');
    return entries.map((entry) => overrideOf(year, entry));
  });
}

/**
 * Data of the built-in calendar (clause 3.5): Moscow hours, and weekdays off in 2011-2027 by law
 * and decree. Saturdays declared working by a decree stay closed.
 */
export const zooportalSource: CalendarInput = /* @__PURE__ */ sourceOf(RUSSIAN_DAYS_OFF);

function sourceOf(lines: readonly string[]): CalendarInput {
  return {
    version: RUSSIAN_DAYS_OFF_VERSION,
    timeZone: 'Europe/Moscow',
    week: {
      mon: OFFICE_HOURS,
      tue: OFFICE_HOURS,
      wed: OFFICE_HOURS,
      thu: OFFICE_HOURS,
      fri: OFFICE_HOURS,
      sat: [],
      sun: [],
    },
    overrides: parseDaysOff(lines),
    coverage: {
      from: Number(lines.at(0)?.slice(0, 4)),
      to: Number(lines.at(-1)?.slice(0, 4)),
    },
  };
}

/** The built-in calendar. */
export const zooportalCalendar: BusinessCalendar = /* @__PURE__ */ createCalendar(zooportalSource);
