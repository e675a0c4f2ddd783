import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, calendarData, moscow, moscowFrom } from '../testing/clock';
import { createCalendar } from './calendar';
import { zooportalCalendar } from './russian-calendar';
import type { Interval } from './types';

const received = moscow('2026-11-23 12:00');

function dueAfter(...pauses: readonly Interval[]): number {
  return zooportalCalendar.withPauses(pauses).add(received, 4 * HOUR);
}

describe('a pause', () => {
  it('moves the deadline by its working time only', () => {
    expect(dueAfter()).toBe(moscow('2026-11-23 16:00'));
    expect(dueAfter(moscowFrom('2026-11-23', '13:00', '13:30'))).toBe(moscow('2026-11-23 16:30'));
  });

  it('over a night excludes its working hours at both ends', () => {
    const night = { from: moscow('2026-11-23 15:00'), to: moscow('2026-11-24 11:00') };
    expect(dueAfter(night)).toBe(moscow('2026-11-24 12:00'));
  });

  it('over a weekend excludes only working hours', () => {
    const pause = { from: moscow('2026-11-23 15:00'), to: moscow('2026-11-29 20:00') };
    expect(dueAfter(pause)).toBe(moscow('2026-11-30 11:00'));
  });

  it('over the New Year holidays excludes only working hours', () => {
    const pause = { from: moscow('2026-12-30 17:00'), to: moscow('2027-01-11 11:00') };
    expect(zooportalCalendar.withPauses([pause]).add(moscow('2026-12-30 16:00'), 2 * HOUR)).toBe(
      moscow('2027-01-11 12:00'),
    );
  });

  it('is also skipped backwards, to the latest start', () => {
    const paused = zooportalCalendar.withPauses([moscowFrom('2026-11-23', '13:00', '14:00')]);
    expect(paused.subtract(moscow('2026-11-23 15:00'), HOUR)).toBe(moscow('2026-11-23 14:00'));
    expect(paused.subtract(moscow('2026-11-23 15:00'), 2 * HOUR)).toBe(moscow('2026-11-23 12:00'));
  });

  it('within closed hours changes nothing', () => {
    expect(dueAfter(moscowFrom('2026-11-23', '18:00', '23:00'))).toBe(dueAfter());
  });

  it('at the time of receipt postpones the whole target', () => {
    expect(dueAfter({ from: received, to: received + HOUR })).toBe(moscow('2026-11-23 17:00'));
  });

  it('that starts exactly at the deadline does not move it', () => {
    expect(dueAfter(moscowFrom('2026-11-23', '16:00', '17:00'))).toBe(dueAfter());
  });

  it('of zero length has no effect', () => {
    expect(dueAfter({ from: received + HOUR, to: received + HOUR })).toBe(dueAfter());
  });

  it('may occur several times a day, in any order', () => {
    const pauses = [
      moscowFrom('2026-11-23', '15:00', '15:10'),
      moscowFrom('2026-11-23', '13:00', '13:10'),
      moscowFrom('2026-11-23', '14:00', '14:10'),
    ];
    expect(dueAfter(...pauses)).toBe(moscow('2026-11-23 16:30'));
  });

  it('counts once if it overlaps another, also when added later', () => {
    const [first, second] = [
      moscowFrom('2026-11-23', '13:00', '14:00'),
      moscowFrom('2026-11-23', '13:30', '14:30'),
    ];
    expect(dueAfter(first, second)).toBe(moscow('2026-11-23 17:30'));
    const twice = zooportalCalendar.withPauses([first]).withPauses([second]);
    expect(twice.add(received, 4 * HOUR)).toBe(moscow('2026-11-23 17:30'));
  });

  it('may extend beyond the coverage', () => {
    const calendar = createCalendar(calendarData({ coverage: { from: 2026, to: 2026 } }));
    const paused = calendar.withPauses([{ from: moscow('2026-11-23 13:00'), to: 8.64e15 }]);
    expect(paused.between(received, moscow('2026-12-31 12:00'))).toBe(HOUR);
    expect(paused.add(received, HOUR)).toBe(moscow('2026-11-23 13:00'));
    expect(() => paused.add(received, HOUR + 1)).toThrow('no data for 2027');
  });

  it('is merged with an adjacent pause', () => {
    const [first, second] = [
      moscowFrom('2026-11-23', '13:00', '14:00'),
      moscowFrom('2026-11-23', '14:00', '15:00'),
    ];
    const paused = zooportalCalendar.withPauses([second, first]);
    expect(paused.explain(first.from, second.to)).toEqual([
      { kind: 'pause', from: first.from, to: second.to, ms: 2 * HOUR },
    ]);
  });

  it('does not change the original calendar', () => {
    zooportalCalendar.withPauses([moscowFrom('2026-11-23', '13:00', '14:00')]);
    expect(zooportalCalendar.add(received, 4 * HOUR)).toBe(moscow('2026-11-23 16:00'));
  });
});

describe('a calendar with pauses', () => {
  const paused = zooportalCalendar.withPauses([
    { from: moscow('2026-11-23 13:00'), to: moscow('2026-11-23 14:00') },
    { from: moscow('2026-11-23 17:00'), to: moscow('2026-11-24 10:30') },
  ]);

  it('is closed during a pause and opens at the next working instant', () => {
    expect(paused.isOpen(moscow('2026-11-23 12:59:59.999'))).toBe(true);
    expect(paused.isOpen(moscow('2026-11-23 13:00'))).toBe(false);
    expect(paused.isOpen(moscow('2026-11-23 14:00'))).toBe(true);
    expect(paused.nextOpen(moscow('2026-11-23 13:20'))).toBe(moscow('2026-11-23 14:00'));
    expect(paused.nextOpen(moscow('2026-11-23 19:00'))).toBe(moscow('2026-11-24 10:30'));
  });

  it('returns the remaining working segments', () => {
    const [from, to] = [moscow('2026-11-23 12:00'), moscow('2026-11-24 11:00')];
    expect(paused.segments(from, to)).toEqual([
      { ...moscowFrom('2026-11-23', '12:00', '13:00'), date: '2026-11-23' },
      { ...moscowFrom('2026-11-23', '14:00', '17:00'), date: '2026-11-23' },
      { ...moscowFrom('2026-11-24', '10:30', '11:00'), date: '2026-11-24' },
    ]);
  });

  it('does not change the hours of a day', () => {
    expect(paused.day('2026-11-23')).toEqual(zooportalCalendar.day('2026-11-23'));
  });
});

describe('addDays with pauses', () => {
  const monday = moscow('2026-11-23 12:00');

  it('counts a day if its closing time is not in a pause', () => {
    const lunch = zooportalCalendar.withPauses([moscowFrom('2026-11-24', '11:00', '17:59')]);
    expect(lunch.addDays(monday, 1)).toBe(moscow('2026-11-24 18:00'));
  });

  it('does not count a day if its closing time is in a pause', () => {
    const evening = zooportalCalendar.withPauses([
      { from: moscow('2026-11-24 17:00'), to: moscow('2026-11-25 11:00') },
    ]);
    expect(evening.addDays(monday, 1)).toBe(moscow('2026-11-25 18:00'));
    expect(evening.addDays(monday, 2)).toBe(moscow('2026-11-26 18:00'));
  });

  it('skips every day of several long pauses', () => {
    const paused = zooportalCalendar.withPauses([
      { from: moscow('2026-11-20 12:00'), to: moscow('2026-11-23 20:00') },
      { from: moscow('2026-11-24 12:00'), to: moscow('2026-11-26 12:00') },
      { from: moscow('2026-11-27 12:00'), to: moscow('2026-12-02 12:00') },
    ]);
    expect(paused.addDays(monday, 1)).toBe(moscow('2026-11-26 18:00'));
    expect(paused.addDays(monday, 2)).toBe(moscow('2026-12-02 18:00'));
  });
});

describe('R29: deadlines across DST changes and year ends, 2026-2030', () => {
  const zones = [
    'Europe/Moscow',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Santiago',
  ];
  const instant = fc.integer({
    min: Date.parse('2026-01-02T00:00Z'),
    max: Date.parse('2030-06-30T00:00Z'),
  });

  it.each(zones)('are exact and count overlapping pauses once in %s', (timeZone) => {
    const calendar = createCalendar(calendarData({ timeZone, coverage: { from: 2026, to: 2030 } }));
    const pause = fc.tuple(
      fc.integer({ min: 0, max: 20 * 24 * HOUR }),
      fc.integer({ min: 0, max: 90 * HOUR }),
    );
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 240 * 60 }),
        fc.array(pause, { maxLength: 5 }),
        (at, minutes, offsets) => {
          const budget = minutes * MINUTE;
          const pauses = offsets.map(([start, length]) => ({
            from: at + start,
            to: at + start + length,
          }));
          const paused = calendar.withPauses(pauses);
          const due = paused.add(at, budget);
          expect(paused.between(at, due)).toBe(budget);
          expect(paused.between(at, due - 1)).toBe(budget - 1);
          expect(calendar.withPauses([...pauses, ...pauses]).add(at, budget)).toBe(due);

          const excluded = paused
            .explain(at, due)
            .reduce((sum, step) => sum + (step.kind === 'pause' ? step.ms : 0), 0);
          expect(calendar.between(at, due)).toBe(budget + excluded);
        },
      ),
      { numRuns: 100 },
    );
  });
});
