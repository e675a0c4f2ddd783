import { describe, expect, it } from 'vitest';
import facts from '../../../scripts/data/ru-calendar.json' with { type: 'json' };
import { HOUR, MINUTE } from '../testing/clock';
import { RUSSIAN_DAYS_OFF } from './data/russian-days-off';
import { zooportalCalendar, zooportalSource } from './russian-calendar';

const { _meta, ...byYear } = facts;
const years = Object.entries(byYear).map(([year, known]) => ({ year: Number(year), ...known }));

function datesOf(year: number): readonly string[] {
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / (24 * HOUR);
  return Array.from({ length: days }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  );
}

function isWeekday(date: string): boolean {
  return ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
}

/** Working days from the source data: Monday to Friday without the days off. */
function workingDays(year: number): readonly string[] {
  const daysOff: readonly string[] =
    years.find((known) => known.year === year)?.weekdayDaysOff ?? [];
  return datesOf(year).filter((date) => isWeekday(date) && !daysOff.includes(date));
}

/** Winter months in which Moscow was at UTC+4. */
const WINTERS_AT_4 = ['2011-12', '2012-01', '2012-12', '2013-01', '2013-12', '2014-01'];

/** Parses a Moscow local time in January, November or December. */
function moscowTime(date: string, time: string): number {
  const offset = WINTERS_AT_4.includes(date.slice(0, 7)) ? 4 : 3;
  return Date.parse(`${date}T${time}Z`) - offset * HOUR;
}

describe.each(years)(
  '$year',
  ({ year, publicHolidays, transfers, workingDaysTotal, workingWeekends }) => {
    it('opens exactly on the working days of the source data', () => {
      const open = datesOf(year).filter((date) => zooportalCalendar.day(date).segments.length > 0);
      expect(open).toEqual(workingDays(year));
      expect(open).toHaveLength(workingDaysTotal - workingWeekends.length);
    });

    it('works eight hours on each working day', () => {
      const [first, end] = [
        moscowTime(`${year}-01-01`, '00:00'),
        moscowTime(`${year + 1}-01-01`, '00:00'),
      ];
      expect(zooportalCalendar.between(first, end)).toBe(workingDays(year).length * 8 * HOUR);
    });

    it('distinguishes holidays and transfers as in the law and the decree', () => {
      const causes = zooportalSource.overrides
        .filter(({ date }) => date.startsWith(`${year}-`))
        .map(({ date, cause }) => ({ date, cause }));
      const holidays = causes.filter(({ cause }) => cause === 'holiday').map(({ date }) => date);
      expect(holidays).toEqual(publicHolidays.filter((date) => isWeekday(date)));
      const transferred = causes
        .filter(({ cause }) => cause === 'transfer')
        .map(({ date }) => date);
      expect(transferred).toEqual(expect.arrayContaining(transfers.map(({ to }) => to)));
    });
  },
);

describe.each(years.slice(1))('the start of $year', ({ year }) => {
  const last = workingDays(year - 1).at(-1) ?? '';
  const [first = '', second = ''] = workingDays(year);
  const evening = moscowTime(last, '17:30');

  it('carries remaining time to the first working day', () => {
    expect(zooportalCalendar.add(evening, HOUR)).toBe(moscowTime(first, '10:30'));
    expect(zooportalCalendar.subtract(moscowTime(first, '10:30'), HOUR)).toBe(evening);
    expect(zooportalCalendar.between(evening, moscowTime(first, '10:30'))).toBe(HOUR);
  });

  it('opens next on the first working day, which is the first counted day', () => {
    expect(zooportalCalendar.nextOpen(evening + 30 * MINUTE)).toBe(moscowTime(first, '10:00'));
    expect(zooportalCalendar.addDays(evening, 1)).toBe(moscowTime(first, '18:00'));
    expect(zooportalCalendar.addDays(evening, 2)).toBe(moscowTime(second, '18:00'));
  });
});

describe('zooportalCalendar', () => {
  it('covers 2011 to 2027 and has a version', () => {
    expect(zooportalCalendar.version).toBe('ru-2011-2027.1');
    expect(zooportalSource.coverage).toEqual({ from: 2011, to: 2027 });
  });

  it('has no data for 2028', () => {
    const lastEvening = moscowTime('2027-12-30', '17:30');
    expect(zooportalCalendar.add(lastEvening, 30 * MINUTE)).toBe(moscowTime('2027-12-30', '18:00'));
    expect(() => zooportalCalendar.add(lastEvening, 31 * MINUTE)).toThrow('no data for 2028');
  });

  it('names the original date of a transfer', () => {
    expect(zooportalCalendar.day('2026-12-31').title).toEqual({
      ru: 'Выходной день, перенесённый с 4 января',
      en: 'Day off moved from 4 January',
    });
    expect(zooportalCalendar.day('2011-01-10').title?.en).toBe('Day off moved from 2 January');
  });

  it('keeps its hours on shortened days and stays closed on working Saturdays', () => {
    expect(zooportalCalendar.day('2026-11-03').segments).toEqual([
      {
        from: moscowTime('2026-11-03', '10:00'),
        to: moscowTime('2026-11-03', '18:00'),
        date: '2026-11-03',
      },
    ]);
    expect(zooportalCalendar.day('2025-11-01').segments).toEqual([]);
  });

  it('has a title in both languages for every day off', () => {
    for (const { date, title } of zooportalSource.overrides) {
      expect(`${date} ${title?.ru} / ${title?.en}`).toMatch(/^[\d-]+ [А-Яа-яё0-9 ,]+ \/ [\w ’]+$/);
    }
  });

  it('has one data line per year, in order', () => {
    expect(RUSSIAN_DAYS_OFF.map((line) => Number(line.slice(0, 4)))).toEqual(
      years.map(({ year }) => year),
    );
  });
});
