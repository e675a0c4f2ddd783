import { describe, expect, it } from 'vitest';
import { HOUR, calendarData, moscow } from '../testing/clock';
import { createCalendar } from './calendar';
import { lawDaysOff } from './law-holidays';
import { provisionalCalendar, provisionalSource } from './provisional-calendar';
import { zooportalCalendar, zooportalSource } from './russian-calendar';

describe('R28: a deadline in a year without data', () => {
  const provisional = provisionalCalendar(zooportalCalendar, 2028);

  it('skips the statutory holidays', () => {
    expect(provisional.add(moscow('2027-12-30 17:30'), HOUR)).toBe(moscow('2028-01-10 10:30'));
    expect(provisional.day('2028-05-09').title?.en).toBe('Victory Day');
  });

  it('has a provisional version and keeps the covered years', () => {
    expect(provisional.version).toBe('ru-2011-2027.1+law-2028');
    expect(provisional.day('2026-12-31')).toEqual(zooportalCalendar.day('2026-12-31'));
  });

  it('can be several years after or before the coverage', () => {
    const far = provisionalSource(zooportalSource, 2030);
    expect(far.version).toBe('ru-2011-2027.1+law-2028-2030');
    expect(far.coverage).toEqual({ from: 2011, to: 2030 });
    expect(provisionalSource(zooportalSource, 2010).coverage).toEqual({ from: 2010, to: 2027 });
  });

  it('uses the same data if the year is covered', () => {
    expect(provisionalSource(zooportalSource, 2026)).toBe(zooportalSource);
  });

  it('keeps overrides entered in advance', () => {
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

  it.each([Number.NaN, Infinity, 2028.5, 1e9])('throws for the year %s', (year) => {
    expect(() => provisionalSource(zooportalSource, year)).toThrow('is not a range of years');
  });
});

describe('lawDaysOff', () => {
  it('moves a holiday on a weekend to the next working day, except in January', () => {
    // In 2028, 1 January and 4 November are Saturdays, 12 June is a Monday.
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

  it('is a subset of the official days off, except transfers changed by a decree', () => {
    const decreed = new Set(zooportalSource.overrides.map(({ date }) => date));
    const years = Array.from({ length: 15 }, (_, i) => 2013 + i);
    const changed = years
      .flatMap(lawDaysOff)
      .map(({ date }) => date)
      .filter((date) => !decreed.has(date));
    expect(changed).toEqual(['2013-02-25', '2014-02-24', '2019-02-25', '2025-02-24', '2025-03-10']);
  });
});
