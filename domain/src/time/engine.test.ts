import { describe, expect, it } from 'vitest';
import { calendarErrorFrom } from '../testing/calendar-error';
import { HOUR, calendarData, closedOn, moscow, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import type { BusinessCalendar, Instant } from './types';

describe('a question whose answer needs a year without data', () => {
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
  ])('is refused by %s, naming the year', (_, ask, year) => {
    const expected = { code: 'no-data-for-year', detail: { year } };
    expect(calendarErrorFrom(() => ask(calendar))).toEqual(expected);
    const pause = { from: within - HOUR, to: within - HOUR / 2 };
    expect(calendarErrorFrom(() => ask(calendar.withPauses([pause])))).toEqual(expected);
  });

  it('is answered up to the last instant with data', () => {
    expect(calendar.add(within, HOUR)).toBe(moscow('2027-12-30 18:00'));
    expect(calendar.between(within, after)).toBe(HOUR);
    expect(calendar.subtract(after, HOUR)).toBe(within);
    expect(calendar.segments(within, after)).toHaveLength(1);
    expect(calendar.isOpen(after - 1)).toBe(false);
    expect(calendar.day('2027-12-31').cause).toBe('holiday');
  });

  it('is answered when nothing has to be known', () => {
    const farAhead = moscow('2040-05-05 12:00');
    expect(calendar.add(farAhead, 0)).toBe(farAhead);
    expect(calendar.subtract(farAhead, 0)).toBe(farAhead);
    expect(calendar.between(before, before)).toBe(0);
  });

  it('includes the end of a night that began in a year without data', () => {
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

describe('a question about what is no number', () => {
  const calendar = createCalendar(calendarData());
  const now = moscow('2026-11-23 12:00');

  it.each([Number.NaN, Infinity, -Infinity, 9e15, -9e15])('%s is refused', (odd: Instant) => {
    const questions = [
      () => calendar.add(odd, HOUR),
      () => calendar.add(odd, 0),
      () => calendar.add(now, odd),
      () => calendar.subtract(now, odd),
      () => calendar.between(odd, now),
      () => calendar.between(now, odd),
      () => calendar.between(odd, odd),
      () => calendar.addDays(odd, 1),
      () => calendar.isOpen(odd),
      () => calendar.nextOpen(odd),
      () => calendar.segments(odd, now),
      () => calendar.explain(now, odd),
      () => calendar.localDateOf(odd),
      () => calendar.withPauses([{ from: odd, to: now }]),
      () => calendar.withPauses([{ from: now, to: odd }]),
    ];
    expect(questions.map((ask) => calendarErrorFrom(ask)?.code)).toEqual(
      questions.map(() => 'not-finite'),
    );
  });

  it.each([8.64e15, -8.64e15, Date.parse('+010000-01-01T00:00Z'), Date.parse('0000-06-01T00:00Z')])(
    '%s has no date of four digits for its year and is refused',
    (far: Instant) => {
      const questions = [
        () => calendar.add(far, HOUR),
        () => calendar.between(far, now),
        () => calendar.addDays(far, 1),
        () => calendar.isOpen(far),
        () => calendar.nextOpen(far),
        () => calendar.explain(now, far),
        () => calendar.localDateOf(far),
      ];
      expect(questions.map((ask) => calendarErrorFrom(ask)?.code)).toEqual(
        questions.map(() => 'not-finite'),
      );
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Infinity])('%s is no number of days', (n) => {
    expect(calendarErrorFrom(() => calendar.addDays(now, n))?.code).toBe('invalid-day-count');
  });

  it('refuses intervals that end before they begin', () => {
    const questions = [
      () => calendar.segments(now, now - 1),
      () => calendar.explain(now, now - 1),
      () => calendar.withPauses([{ from: now, to: now - 1 }]),
    ];
    expect(questions.map((ask) => calendarErrorFrom(ask)?.code)).toEqual(
      questions.map(() => 'invalid-interval'),
    );
  });

  it('refuses a date that is none', () => {
    expect(calendarErrorFrom(() => calendar.day('2026-13-01'))?.code).toBe('invalid-date');
  });
});
