import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, calendarData, hours, moscow, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import { zooportalCalendar } from './russian-calendar';

const calendar = zooportalCalendar;

describe('add and subtract', () => {
  it.each([
    ['a minute before opening', '2026-11-23 09:59', 2 * HOUR, '2026-11-23 12:00'],
    ['at opening', '2026-11-23 10:00', 2 * HOUR, '2026-11-23 12:00'],
    ['in the last second', '2026-11-23 17:59:59', 2 * HOUR, '2026-11-24 11:59:59'],
    ['at closing', '2026-11-23 18:00', 2 * HOUR, '2026-11-24 12:00'],
    ['on a Saturday', '2026-11-28 12:00', 2 * HOUR, '2026-11-30 12:00'],
    ['on a holiday', '2026-11-04 12:00', 2 * HOUR, '2026-11-05 12:00'],
    ['on a Friday at 17:30', '2026-11-27 17:30', 2 * HOUR, '2026-11-30 11:30'],
    ['that is longer than a day', '2026-11-23 14:00', 12 * HOUR, '2026-11-24 18:00'],
    ['that ends exactly at closing', '2026-11-23 16:00', 2 * HOUR, '2026-11-23 18:00'],
    ['before the New Year holidays', '2026-12-30 17:00', 2 * HOUR, '2027-01-11 11:00'],
    ['on the day before a holiday', '2026-11-03 17:30', 2 * HOUR, '2026-11-05 11:30'],
    ['before a working Saturday', '2024-04-26 17:00', 2 * HOUR, '2024-05-02 11:00'],
    ['of a single millisecond', '2026-11-27 18:00', 1, '2026-11-30 10:00:00.001'],
  ])('compute a deadline received %s', (_, received, budget, due) => {
    expect(calendar.add(moscow(received), budget)).toBe(moscow(due));
  });

  it('return the instant itself for zero duration, open or not', () => {
    expect(calendar.add(moscow('2026-11-28 12:00'), 0)).toBe(moscow('2026-11-28 12:00'));
    expect(calendar.subtract(moscow('2026-11-28 12:00'), 0)).toBe(moscow('2026-11-28 12:00'));
  });

  it('return the latest start backwards', () => {
    expect(calendar.subtract(moscow('2026-11-30 11:30'), 2 * HOUR)).toBe(
      moscow('2026-11-27 17:30'),
    );
    expect(calendar.subtract(moscow('2026-11-30 12:00'), 2 * HOUR)).toBe(
      moscow('2026-11-30 10:00'),
    );
    expect(calendar.subtract(moscow('2026-11-29 12:00'), 8 * HOUR)).toBe(
      moscow('2026-11-27 10:00'),
    );
  });

  it('treat a negative duration as the inverse operation', () => {
    const due = moscow('2026-11-30 11:30');
    expect(calendar.add(due, -2 * HOUR)).toBe(calendar.subtract(due, 2 * HOUR));
    expect(calendar.subtract(due, -2 * HOUR)).toBe(calendar.add(due, 2 * HOUR));
  });

  it('never move in the wrong direction by rounding', () => {
    const closed = moscow('2026-11-28 12:00');
    expect(calendar.add(closed, Number.MIN_VALUE)).toBe(closed);
    expect(calendar.add(closed, -Number.MIN_VALUE)).toBe(closed);
  });
});

describe('between', () => {
  it('is negative if the second instant is earlier', () => {
    const [friday, monday] = [moscow('2026-11-27 17:30'), moscow('2026-11-30 11:30')];
    expect(calendar.between(friday, monday)).toBe(2 * HOUR);
    expect(calendar.between(monday, friday)).toBe(-2 * HOUR);
    expect(calendar.between(friday, friday)).toBe(0);
  });

  it('is 0, not -0, over a weekend in both directions', () => {
    const [saturday, sunday] = [moscow('2026-11-28 09:00'), moscow('2026-11-29 21:00')];
    expect(calendar.between(saturday, sunday)).toBe(0);
    expect(calendar.between(sunday, saturday)).toBe(0);
  });
});

describe('addDays', () => {
  it.each([
    ['the day of receipt is not counted', '2026-11-23 09:00', 1, '2026-11-24 18:00'],
    ['an evening receipt is still that day', '2026-11-23 23:59:59.999', 1, '2026-11-24 18:00'],
    ['midnight is the next day', '2026-11-24 00:00', 1, '2026-11-25 18:00'],
    ['weekends are not counted', '2026-11-27 12:00', 1, '2026-11-30 18:00'],
    ['holidays are not counted', '2026-12-30 12:00', 1, '2027-01-11 18:00'],
    ['thirty days reach over the New Year', '2026-12-01 12:00', 30, '2027-01-21 18:00'],
  ])('counts: %s', (_, received, days, due) => {
    expect(calendar.addDays(moscow(received), days)).toBe(moscow(due));
  });

  it('returns the closing time, the next morning for a night shift', () => {
    const nights = createCalendar(calendarData({ week: weekOf('22:00-06:00') }));
    expect(nights.addDays(moscow('2026-11-23 12:00'), 1)).toBe(moscow('2026-11-25 06:00'));
  });
});

describe('isOpen and nextOpen', () => {
  it('include the opening and exclude the closing instant', () => {
    expect(calendar.isOpen(moscow('2026-11-23 09:59:59.999'))).toBe(false);
    expect(calendar.isOpen(moscow('2026-11-23 10:00'))).toBe(true);
    expect(calendar.isOpen(moscow('2026-11-23 17:59:59.999'))).toBe(true);
    expect(calendar.isOpen(moscow('2026-11-23 18:00'))).toBe(false);
  });

  it('return the next working day, or the instant itself', () => {
    expect(calendar.nextOpen(moscow('2026-11-27 18:00'))).toBe(moscow('2026-11-30 10:00'));
    expect(calendar.nextOpen(moscow('2026-11-27 17:59'))).toBe(moscow('2026-11-27 17:59'));
  });
});

describe('weekly hours', () => {
  it('may have a lunch break', () => {
    const lunch = createCalendar(calendarData({ week: weekOf('14:00-18:00 10:00-13:00') }));
    expect(lunch.add(moscow('2026-11-23 12:30'), HOUR)).toBe(moscow('2026-11-23 14:30'));
    expect(lunch.between(moscow('2026-11-23 00:00'), moscow('2026-11-24 00:00'))).toBe(7 * HOUR);
  });

  it('have no gap at midnight if open around the clock', () => {
    const always = createCalendar(calendarData({ week: weekOf('00:00-24:00', '00:00-24:00') }));
    const start = moscow('2026-11-23 23:59');
    expect(always.add(start, 48 * HOUR)).toBe(start + 48 * HOUR);
    expect(always.between(start, start + 400 * 24 * HOUR)).toBe(400 * 24 * HOUR);
    expect(always.segments(start, start + 2 * MINUTE).map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  it('may cross midnight into a day off', () => {
    const nights = createCalendar(calendarData({ week: weekOf('20:00-04:00') }));
    expect(nights.add(moscow('2026-11-27 23:00'), 5 * HOUR)).toBe(moscow('2026-11-28 04:00'));
    expect(nights.isOpen(moscow('2026-11-29 02:00'))).toBe(false);
    expect(nights.segments(moscow('2026-11-28 03:00'), moscow('2026-11-28 05:00'))).toEqual([
      { from: moscow('2026-11-28 03:00'), to: moscow('2026-11-28 04:00'), date: '2026-11-27' },
    ]);
  });

  it('may end at midnight written as 24:00 or as 00:00', () => {
    const [late, early] = ['09:00-24:00', '09:00-00:00'].map((text) =>
      createCalendar(calendarData({ week: weekOf(text) })),
    );
    const [from, to] = [moscow('2026-11-23 00:00'), moscow('2026-11-30 00:00')];
    expect(late?.between(from, to)).toBe(5 * 15 * HOUR);
    expect(early?.between(from, to)).toBe(5 * 15 * HOUR);
  });
});

describe('overrides', () => {
  const overridden = createCalendar(
    calendarData({
      overrides: [
        { date: '2026-11-27', intervals: hours('10:00-17:00'), cause: 'short-day' },
        { date: '2026-11-28', intervals: hours('12:00-14:00'), cause: 'other' },
        { date: '2026-11-30', intervals: [], cause: 'holiday' },
      ],
    }),
  );

  it('shorten a day, open a Saturday and close a Monday', () => {
    expect(overridden.add(moscow('2026-11-27 16:30'), 3 * HOUR)).toBe(moscow('2026-12-01 10:30'));
    expect(overridden.addDays(moscow('2026-11-27 12:00'), 1)).toBe(moscow('2026-11-28 14:00'));
    expect(overridden.addDays(moscow('2026-11-27 12:00'), 2)).toBe(moscow('2026-12-01 18:00'));
  });

  it('are returned by day()', () => {
    expect(overridden.day('2026-11-30')).toEqual({
      date: '2026-11-30',
      segments: [],
      cause: 'holiday',
    });
    expect(overridden.day('2026-11-29')).toEqual({
      date: '2026-11-29',
      segments: [],
      cause: 'weekend',
    });
    expect(overridden.day('2026-11-27').segments).toEqual([
      { from: moscow('2026-11-27 10:00'), to: moscow('2026-11-27 17:00'), date: '2026-11-27' },
    ]);
  });
});

describe('createCalendar', () => {
  it('returns a frozen calendar with frozen data', () => {
    const data = calendarData({
      overrides: [{ date: '2026-11-30', intervals: [], cause: 'holiday' }],
    });
    const created = createCalendar(data);
    expect(Object.isFrozen(created)).toBe(true);
    expect(Object.isFrozen(created.source.week.mon[0])).toBe(true);
    expect(Object.isFrozen(created.source.overrides)).toBe(true);
    expect(Object.isFrozen(data)).toBe(false);
    expect(created.source).toEqual(data);
  });

  it('copies its data', () => {
    const overrides = [
      { date: '2026-11-23', intervals: hours('10:00-18:00'), cause: 'other' as const },
    ];
    const created = createCalendar(calendarData({ overrides }));
    overrides.length = 0;
    expect(created.source.overrides).toHaveLength(1);
  });

  it('returns segments clipped to the interval', () => {
    const [from, to] = [moscow('2026-11-27 17:00'), moscow('2026-11-30 10:30')];
    expect(calendar.segments(from, to)).toEqual([
      { from, to: moscow('2026-11-27 18:00'), date: '2026-11-27' },
      { from: moscow('2026-11-30 10:00'), to, date: '2026-11-30' },
    ]);
    expect(calendar.segments(from, from)).toEqual([]);
  });
});
