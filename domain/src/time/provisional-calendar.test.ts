import { describe, expect, it } from 'vitest';
import { HOUR, calendarData, moscow } from '../testing/clock';
import { createCalendar } from './calendar';
import { lawDaysOff } from './law-holidays';
import { provisionalCalendar, provisionalSource } from './provisional-calendar';
import { zooportalCalendar, zooportalSource } from './russian-calendar';

describe('R28: a deadline in a year without data', () => {
  const provisional = provisionalCalendar(zooportalCalendar, 2028);

  it('skips the holidays that the law gives every year', () => {
    expect(provisional.add(moscow('2027-12-30 17:30'), HOUR)).toBe(moscow('2028-01-10 10:30'));
    expect(provisional.day('2028-05-09').title?.en).toBe('Victory Day');
  });

  it('carries a version that says so, and leaves the years with data alone', () => {
    expect(provisional.version).toBe('ru-2011-2027.1+law-2028');
    expect(provisional.day('2026-12-31')).toEqual(zooportalCalendar.day('2026-12-31'));
  });

  it('can lie several years ahead, or before the data', () => {
    const far = provisionalSource(zooportalSource, 2030);
    expect(far.version).toBe('ru-2011-2027.1+law-2028-2030');
    expect(far.coverage).toEqual({ from: 2011, to: 2030 });
    expect(provisionalSource(zooportalSource, 2010).coverage).toEqual({ from: 2010, to: 2027 });
  });

  it('is computed from the same data when the year has them', () => {
    expect(provisionalSource(zooportalSource, 2026)).toBe(zooportalSource);
  });

  it('keeps what an administrator has entered ahead of time', () => {
    const early = createCalendar(
      calendarData({
        coverage: { from: 2026, to: 2027 },
        overrides: [
          {
            date: '2028-01-03',
            intervals: [{ from: '12:00', to: '14:00' }],
            cause: 'other',
          },
        ],
      }),
    );
    const { segments } = provisionalCalendar(early, 2028).day('2028-01-03');
    expect(segments).toEqual([
      { from: moscow('2028-01-03 12:00'), to: moscow('2028-01-03 14:00'), date: '2028-01-03' },
    ]);
  });

  it.each([Number.NaN, Infinity, 2028.5, 1e9])('is refused for the year %s', (year) => {
    expect(() => provisionalSource(zooportalSource, year)).toThrow('is not a range of years');
  });
});

describe('the days off of the law', () => {
  it('move a holiday on a weekend to the next working day, except in January', () => {
    // In 2028 January begins on a Saturday, 4 November is a Saturday, 12 June a Monday.
    expect(lawDaysOff(2028).map(({ date, cause }) => `${date.slice(5)} ${cause}`)).toEqual([
      '01-03 holiday',
      '01-04 holiday',
      '01-05 holiday',
      '01-06 holiday',
      '01-07 holiday',
      '02-23 holiday',
      '03-08 holiday',
      '05-01 holiday',
      '05-09 holiday',
      '06-12 holiday',
      '11-06 transfer',
    ]);
  });

  it('are among the days off of every year with data, but for what a decree undid', () => {
    const decreed = new Set(zooportalSource.overrides.map(({ date }) => date));
    const years = Array.from({ length: 15 }, (_, i) => 2013 + i);
    const undone = years
      .flatMap(lawDaysOff)
      .map(({ date }) => date)
      .filter((date) => !decreed.has(date));
    expect(undone).toEqual(['2013-02-25', '2014-02-24', '2019-02-25', '2025-02-24', '2025-03-10']);
  });
});
