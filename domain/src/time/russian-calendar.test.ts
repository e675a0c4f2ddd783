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

/** Working days by the facts alone: Monday to Friday less the days off. */
function workingDays(year: number): readonly string[] {
  const daysOff: readonly string[] =
    years.find((known) => known.year === year)?.weekdayDaysOff ?? [];
  return datesOf(year).filter((date) => isWeekday(date) && !daysOff.includes(date));
}

/** What the clocks of Moscow showed in winter: +4 from the end of 2011 to the start of 2014. */
const WINTERS_AT_4 = ['2011-12', '2012-01', '2012-12', '2013-01', '2013-12', '2014-01'];

/** An instant in January or December by the clock in Moscow. */
function wall(date: string, time: string): number {
  const offset = WINTERS_AT_4.includes(date.slice(0, 7)) ? 4 : 3;
  return Date.parse(`${date}T${time}Z`) - offset * HOUR;
}

describe.each(years)(
  '$year',
  ({ year, publicHolidays, transfers, workingDaysTotal, workingWeekends }) => {
    it('opens on the working days of the facts and on no other date', () => {
      const open = datesOf(year).filter((date) => zooportalCalendar.day(date).segments.length > 0);
      expect(open).toEqual(workingDays(year));
      expect(open).toHaveLength(workingDaysTotal - workingWeekends.length);
    });

    it('works eight hours on each of them', () => {
      const [first, end] = [wall(`${year}-01-01`, '00:00'), wall(`${year + 1}-01-01`, '00:00')];
      expect(zooportalCalendar.between(first, end)).toBe(workingDays(year).length * 8 * HOUR);
    });

    it('calls a day off a holiday or a transfer as the law and the decree do', () => {
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

describe.each(years.slice(1))('the turn of the year to $year', ({ year }) => {
  const last = workingDays(year - 1).at(-1) ?? '';
  const [first = '', second = ''] = workingDays(year);
  const evening = wall(last, '17:30');

  it('carries the rest of a budget to the first working day', () => {
    expect(zooportalCalendar.add(evening, HOUR)).toBe(wall(first, '10:30'));
    expect(zooportalCalendar.subtract(wall(first, '10:30'), HOUR)).toBe(evening);
    expect(zooportalCalendar.between(evening, wall(first, '10:30'))).toBe(HOUR);
  });

  it('opens next on the first working day, and closes it as the first one counted', () => {
    expect(zooportalCalendar.nextOpen(evening + 30 * MINUTE)).toBe(wall(first, '10:00'));
    expect(zooportalCalendar.addDays(evening, 1)).toBe(wall(first, '18:00'));
    expect(zooportalCalendar.addDays(evening, 2)).toBe(wall(second, '18:00'));
  });
});

describe('the shipped calendar', () => {
  it('covers 2011 to 2027 and carries its version', () => {
    expect(zooportalCalendar.version).toBe('ru-2011-2027.1');
    expect(zooportalSource.coverage).toEqual({ from: 2011, to: 2027 });
  });

  it('has no data for 2028', () => {
    const lastEvening = wall('2027-12-30', '17:30');
    expect(zooportalCalendar.add(lastEvening, 30 * MINUTE)).toBe(wall('2027-12-30', '18:00'));
    expect(() => zooportalCalendar.add(lastEvening, 31 * MINUTE)).toThrow('no data for 2028');
  });

  it('says which day off a transfer took the place of', () => {
    expect(zooportalCalendar.day('2026-12-31').title).toEqual({
      ru: 'Выходной день, перенесённый с 4 января',
      en: 'Day off moved from 4 January',
    });
    expect(zooportalCalendar.day('2011-01-10').title?.en).toBe('Day off moved from 2 January');
  });

  it('keeps its hours on shortened days and its Saturdays closed when they are worked elsewhere', () => {
    expect(zooportalCalendar.day('2026-11-03').segments).toEqual([
      { from: wall('2026-11-03', '10:00'), to: wall('2026-11-03', '18:00'), date: '2026-11-03' },
    ]);
    expect(zooportalCalendar.day('2025-11-01').segments).toEqual([]);
  });

  it('gives every day off a title in both languages', () => {
    for (const { date, title } of zooportalSource.overrides) {
      expect(`${date} ${title?.ru} / ${title?.en}`).toMatch(/^[\d-]+ [А-Яа-яё0-9 ,]+ \/ [\w ’]+$/);
    }
  });

  it('lists a line for every year, in order', () => {
    expect(RUSSIAN_DAYS_OFF.map((line) => Number(line.slice(0, 4)))).toEqual(
      years.map(({ year }) => year),
    );
  });
});
