import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, calendarData, hours, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import { zooportalCalendar } from './russian-calendar';
import type { BusinessCalendar, CalendarInput } from './types';
import { openZone, zoneEras } from './zone';

const utc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

function changesOf(timeZone: string, from: string, to: string): readonly string[] {
  const eras = zoneEras(openZone(timeZone), utc(from), utc(to));
  return eras.map((era) => `${new Date(era.from).toISOString()} ${era.offset / MINUTE}`);
}

function calendarIn(timeZone: string, year: number, week: string): BusinessCalendar {
  const data: Partial<CalendarInput> = { timeZone, coverage: { from: year, to: year } };
  return createCalendar(calendarData({ ...data, week: weekOf(week, week) }));
}

/** Returns the working segments of a local date as UTC texts. */
function day(calendar: BusinessCalendar, date: string): readonly string[] {
  const clock = (at: number): string => new Date(at).toISOString().slice(8, 16).replace('T', ' ');
  return calendar.day(date).segments.map(({ from, to }) => `${clock(from)} - ${clock(to)}`);
}

describe('zoneEras', () => {
  it('contains every offset change of Moscow since 2010', () => {
    expect(changesOf('Europe/Moscow', '2010-01-01 00:00', '2027-12-31 00:00')).toEqual([
      '2010-01-01T00:00:00.000Z 180',
      '2010-03-27T23:00:00.000Z 240',
      '2010-10-30T23:00:00.000Z 180',
      '2011-03-26T23:00:00.000Z 240',
      '2014-10-25T22:00:00.000Z 180',
    ]);
  });

  it('contains short eras of weeks or days', () => {
    expect(changesOf('Africa/Casablanca', '2026-02-01 00:00', '2026-04-01 00:00')).toEqual([
      '2026-02-01T00:00:00.000Z 60',
      '2026-02-15T02:00:00.000Z 0',
      '2026-03-22T02:00:00.000Z 60',
    ]);
    expect(changesOf('America/Boa_Vista', '2000-10-01 00:00', '2000-11-01 00:00')).toEqual([
      '2000-10-01T00:00:00.000Z -240',
      '2000-10-08T04:00:00.000Z -180',
      '2000-10-15T03:00:00.000Z -240',
    ]);
  });

  it('finds an era that starts between two samples', () => {
    const changes = changesOf('America/Boa_Vista', '2000-10-01 03:30', '2000-11-01 00:00');
    expect(changes.slice(1)).toEqual([
      '2000-10-08T04:00:00.000Z -180',
      '2000-10-15T03:00:00.000Z -240',
    ]);
  });

  it('supports negative offsets below an hour and with seconds', () => {
    expect(changesOf('Africa/Monrovia', '1969-01-01 00:00', '1969-02-01 00:00')).toEqual([
      '1969-01-01T00:00:00.000Z -44.5',
    ]);
  });

  it('returns a single era for UTC', () => {
    expect(changesOf('UTC', '2000-01-01 00:00', '2027-01-01 00:00')).toHaveLength(1);
  });
});

describe('Moscow', () => {
  it.each([
    ['in summer time, until March 2011', '2011-01-11', 3],
    ['in permanent summer time', '2011-07-13', 4],
    ['in winter 2012', '2012-12-12', 4],
    ['on the last Friday at +4', '2014-10-24', 4],
    ['on the first Monday at +3', '2014-10-27', 3],
    ['today', '2026-11-23', 3],
  ])('opens at ten %s', (_, date, offset) => {
    const [open] = zooportalCalendar.day(date).segments;
    expect(open?.from).toBe(utc(`${date} 10:00`) - offset * HOUR);
  });

  it('shortens and extends a night shift at DST changes', () => {
    const nights = createCalendar(
      calendarData({ week: weekOf('', '00:00-06:00'), coverage: { from: 2011, to: 2014 } }),
    );
    expect(day(nights, '2011-03-27')).toEqual(['26 21:00 - 27 02:00']);
    expect(day(nights, '2014-10-26')).toEqual(['25 20:00 - 26 03:00']);
  });
});

describe('Lord Howe, with DST changes of half an hour', () => {
  const calendar = calendarIn('Australia/Lord_Howe', 2026, '01:00-03:00');

  it('works half an hour more or less at a change', () => {
    expect(day(calendar, '2026-04-05')).toEqual(['04 14:00 - 04 16:30']);
    expect(day(calendar, '2026-10-04')).toEqual(['03 14:30 - 03 16:00']);
    expect(day(calendar, '2026-10-05')).toEqual(['04 14:00 - 04 16:00']);
  });

  it('works a repeated half hour twice', () => {
    const repeated = calendarIn('Australia/Lord_Howe', 2026, '01:30-01:45');
    expect(day(repeated, '2026-04-05')).toEqual(['04 14:30 - 04 14:45', '04 15:00 - 04 15:15']);
    expect(repeated.add(utc('2026-04-04 14:30'), 20 * MINUTE)).toBe(utc('2026-04-04 15:05'));
  });

  it('does not work in a skipped half hour', () => {
    const skipped = calendarIn('Australia/Lord_Howe', 2026, '02:05-02:20');
    expect(day(skipped, '2026-10-04')).toEqual([]);
    // Saturday 3 October has passed; the next day with hours is Monday the 5th.
    expect(skipped.addDays(utc('2026-10-03 00:00'), 1)).toBe(utc('2026-10-04 15:20'));
  });
});

describe('Apia, which had no 30 December 2011', () => {
  const calendar = calendarIn('Pacific/Apia', 2011, '10:00-18:00');

  it('has no hours on it and does not count it', () => {
    expect(day(calendar, '2011-12-30')).toEqual([]);
    expect(calendar.addDays(utc('2011-12-29 22:00'), 1)).toBe(utc('2011-12-31 04:00'));
    expect(calendar.localDateOf(utc('2011-12-31 04:00'))).toBe('2011-12-31');
  });

  it('continues on the next existing date', () => {
    expect(calendar.add(utc('2011-12-30 03:00'), 2 * HOUR)).toBe(utc('2011-12-30 21:00'));
  });
});

describe('Santiago, with DST changes at midnight', () => {
  it('repeats the end of a Saturday in autumn and skips the start of a Sunday in spring', () => {
    const calendar = calendarIn('America/Santiago', 2026, '00:00-24:00');
    expect(day(calendar, '2026-04-04')).toEqual(['04 03:00 - 05 04:00']);
    expect(day(calendar, '2026-09-06')).toEqual(['06 04:00 - 07 03:00']);
    expect(calendar.addDays(utc('2026-04-04 12:00'), 1)).toBe(utc('2026-04-06 04:00'));
  });
});

describe("St John's, with DST changes a minute after midnight", () => {
  const calendar = calendarIn('America/St_Johns', 2010, '00:00-24:00');

  it('returns to the previous date after the first minute of Sunday', () => {
    expect(day(calendar, '2010-11-06')).toEqual(['06 02:30 - 07 02:30', '07 02:31 - 07 03:30']);
    expect(day(calendar, '2010-11-07')).toEqual(['07 02:30 - 07 02:31', '07 03:30 - 08 03:30']);
    expect(calendar.localDateOf(utc('2010-11-07 02:30'))).toBe('2010-11-07');
    expect(calendar.localDateOf(utc('2010-11-07 02:31'))).toBe('2010-11-06');
  });

  it('closes Saturday at its second end', () => {
    expect(calendar.addDays(utc('2010-11-05 12:00'), 1)).toBe(utc('2010-11-07 03:30'));
    expect(calendar.addDays(utc('2010-11-05 12:00'), 2)).toBe(utc('2010-11-08 03:30'));
  });
});

describe('localDateOf', () => {
  it('works outside the coverage', () => {
    expect(zooportalCalendar.localDateOf(utc('2035-06-30 20:59'))).toBe('2035-06-30');
    expect(zooportalCalendar.localDateOf(utc('2035-06-30 21:00'))).toBe('2035-07-01');
  });

  it("does not depend on the caller's time zone", () => {
    const vladivostok = Date.parse('2026-11-24T03:00:00+10:00');
    const kaliningrad = Date.parse('2026-11-23T19:00:00+02:00');
    expect(zooportalCalendar.localDateOf(vladivostok)).toBe('2026-11-23');
    expect(zooportalCalendar.add(vladivostok, HOUR)).toBe(zooportalCalendar.add(kaliningrad, HOUR));
  });
});

describe('override hours', () => {
  it('are in local time', () => {
    const calendar = createCalendar(
      calendarData({
        overrides: [{ date: '2014-10-26', intervals: hours('00:30-03:30'), cause: 'other' }],
        coverage: { from: 2014, to: 2014 },
      }),
    );
    expect(day(calendar, '2014-10-26')).toEqual(['25 20:30 - 26 00:30']);
  });
});
