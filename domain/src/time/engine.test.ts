import { describe, expect, it } from 'vitest';
import { calendarErrorFrom } from '../testing/calendar-error';
import { HOUR, calendarData, closedOn, moscow, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import type { BusinessCalendar, Instant } from './types';

describe('a query that needs a year without data', () => {
  const calendar = createCalendar(
    calendarData({ coverage: { from: 2026, to: 2027 }, overrides: [closedOn('2027-12-31')] }),
  );
  const within = moscow('2027-12-30 17:00');
  const before = moscow('2025-12-31 23:59:59.999');
  const after = moscow('2028-01-01 00:00');

  it.each<[string, (at: BusinessCalendar) => unknown, number]>([
    ['add', (c) => c.add(within, HOUR + 1), 2028],
    ['add a hundred years', (c) => c.add(within, 100 * 365 * 24 * HOUR), 2028],
    ['addDays', (c) => c.addDays(within, 1), 2028],
    ['addDays without end', (c) => c.addDays(within, 1e9), 2028],
    ['nextOpen', (c) => c.nextOpen(moscow('2027-12-31 12:00')), 2028],
    ['subtract', (c) => c.subtract(moscow('2026-01-01 11:00'), HOUR + 1), 2025],
    ['add before the data', (c) => c.add(before, HOUR), 2025],
    ['add long after the data', (c) => c.add(moscow('2040-05-05 12:00'), HOUR), 2040],
    ['subtract long before the data', (c) => c.subtract(moscow('1991-05-05 12:00'), HOUR), 1991],
    ['between from before', (c) => c.between(before, within), 2025],
    ['between to after', (c) => c.between(within, after + 1), 2028],
    ['isOpen before', (c) => c.isOpen(before), 2025],
    ['isOpen after', (c) => c.isOpen(after), 2028],
    ['segments', (c) => c.segments(within, after + 1), 2028],
    ['explain', (c) => c.explain(before, within), 2025],
    ['day', (c) => c.day('2028-01-01'), 2028],
  ])('throws in %s with the year', (_, query, year) => {
    const expected = { code: 'no-data-for-year', detail: { year } };
    expect(calendarErrorFrom(() => query(calendar))).toEqual(expected);
    const pause = { from: within - HOUR, to: within - HOUR / 2 };
    expect(calendarErrorFrom(() => query(calendar.withPauses([pause])))).toEqual(expected);
  });

  it('succeeds up to the last covered instant', () => {
    expect(calendar.add(within, HOUR)).toBe(moscow('2027-12-30 18:00'));
    expect(calendar.between(within, after)).toBe(HOUR);
    expect(calendar.subtract(after, HOUR)).toBe(within);
    expect(calendar.segments(within, after)).toHaveLength(1);
    expect(calendar.isOpen(after - 1)).toBe(false);
    expect(calendar.day('2027-12-31').cause).toBe('holiday');
  });

  it('succeeds if no data are needed', () => {
    const farAhead = moscow('2040-05-05 12:00');
    expect(calendar.add(farAhead, 0)).toBe(farAhead);
    expect(calendar.subtract(farAhead, 0)).toBe(farAhead);
    expect(calendar.between(before, before)).toBe(0);
  });

  it('throws for the end of a night shift from a year without data', () => {
    const nights = createCalendar(
      calendarData({ week: weekOf('22:00-06:00'), coverage: { from: 2026, to: 2027 } }),
    );
    const morning = moscow('2026-01-01 05:59');
    expect(calendarErrorFrom(() => nights.isOpen(morning))?.detail).toEqual({ year: 2025 });
    expect(nights.isOpen(moscow('2026-01-01 06:00'))).toBe(false);
    expect(nights.addDays(moscow('2027-12-30 12:00'), 1)).toBe(moscow('2028-01-01 06:00'));
    expect(nights.isOpen(moscow('2028-01-01 05:59'))).toBe(true);
    expect(calendarErrorFrom(() => nights.isOpen(moscow('2028-01-01 06:00')))?.detail).toEqual({
      year: 2028,
    });
  });
});

describe('a query with invalid arguments', () => {
  const calendar = createCalendar(calendarData());
  const now = moscow('2026-11-23 12:00');

  it.each([Number.NaN, Infinity, -Infinity, 9e15, -9e15])('throws for %s', (invalid: Instant) => {
    const queries = [
      () => calendar.add(invalid, HOUR),
      () => calendar.add(invalid, 0),
      () => calendar.add(now, invalid),
      () => calendar.subtract(now, invalid),
      () => calendar.between(invalid, now),
      () => calendar.between(now, invalid),
      () => calendar.between(invalid, invalid),
      () => calendar.addDays(invalid, 1),
      () => calendar.isOpen(invalid),
      () => calendar.nextOpen(invalid),
      () => calendar.segments(invalid, now),
      () => calendar.explain(now, invalid),
      () => calendar.localDateOf(invalid),
      () => calendar.withPauses([{ from: invalid, to: now }]),
      () => calendar.withPauses([{ from: now, to: invalid }]),
    ];
    expect(queries.map((query) => calendarErrorFrom(query)?.code)).toEqual(
      queries.map(() => 'not-finite'),
    );
  });

  it.each([8.64e15, -8.64e15, Date.parse('+010000-01-01T00:00Z'), Date.parse('0000-06-01T00:00Z')])(
    'throws for %s, which has no four-digit year',
    (far: Instant) => {
      const queries = [
        () => calendar.add(far, HOUR),
        () => calendar.between(far, now),
        () => calendar.addDays(far, 1),
        () => calendar.isOpen(far),
        () => calendar.nextOpen(far),
        () => calendar.explain(now, far),
        () => calendar.localDateOf(far),
      ];
      expect(queries.map((query) => calendarErrorFrom(query)?.code)).toEqual(
        queries.map(() => 'not-finite'),
      );
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Infinity])('throws for %s as a number of days', (n) => {
    expect(calendarErrorFrom(() => calendar.addDays(now, n))?.code).toBe('invalid-day-count');
  });

  it('throws for intervals that end before they start', () => {
    const queries = [
      () => calendar.segments(now, now - 1),
      () => calendar.explain(now, now - 1),
      () => calendar.withPauses([{ from: now, to: now - 1 }]),
    ];
    expect(queries.map((query) => calendarErrorFrom(query)?.code)).toEqual(
      queries.map(() => 'invalid-interval'),
    );
  });

  it('throws for an invalid date', () => {
    expect(calendarErrorFrom(() => calendar.day('2026-13-01'))?.code).toBe('invalid-date');
  });
});
