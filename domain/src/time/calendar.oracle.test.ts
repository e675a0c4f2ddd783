import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinuteOracle, localMinutes } from '../testing/minute-oracle';
import { createCalendar } from './calendar';
import type { CalendarInput, ClockInterval, Instant, Interval } from './types';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Windows of nine days around offset changes and other special dates of zones. */
const WINDOWS = [
  { name: 'Moscow before permanent summer time', zone: 'Europe/Moscow', on: '2011-03-27' },
  { name: 'Moscow back to permanent winter time', zone: 'Europe/Moscow', on: '2014-10-26' },
  { name: 'Moscow over the New Year', zone: 'Europe/Moscow', on: '2026-12-31' },
  { name: 'Berlin set forward on Easter Sunday', zone: 'Europe/Berlin', on: '2027-03-28' },
  { name: 'Lord Howe set back by half an hour', zone: 'Australia/Lord_Howe', on: '2026-04-05' },
  { name: 'Lord Howe set forward by half an hour', zone: 'Australia/Lord_Howe', on: '2026-10-04' },
  { name: 'Apia without 30 December', zone: 'Pacific/Apia', on: '2011-12-30' },
  { name: 'Santiago set back at midnight', zone: 'America/Santiago', on: '2026-04-05' },
  { name: 'Santiago set forward at midnight', zone: 'America/Santiago', on: '2026-09-06' },
  { name: "St John's set back to the previous date", zone: 'America/St_Johns', on: '2010-11-07' },
  { name: "St John's set forward past midnight", zone: 'America/St_Johns', on: '2011-03-13' },
  { name: 'Casablanca at the start of Ramadan', zone: 'Africa/Casablanca', on: '2026-02-15' },
  { name: 'Kathmandu on an ordinary week', zone: 'Asia/Kathmandu', on: '2024-02-29' },
].map(({ name, zone, on }) => {
  const middle = Date.parse(`${on}T00:00Z`);
  const from = middle - 4 * DAY;
  const to = middle + 5 * DAY;
  return { name, zone, from, to, minutes: localMinutes(zone, { from, to }) };
});

type Window = (typeof WINDOWS)[number];

function clock(minute: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Mostly quarter hours, some arbitrary minutes, including 00:00 and 24:00. */
const minuteOfDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1440 }) },
);

/** Hours start at or after `turn` and night shifts end by then, so that days do not overlap. */
function hoursFrom(turn: number): fc.Arbitrary<readonly ClockInterval[]> {
  return fc
    .tuple(
      fc.uniqueArray(minuteOfDay, { minLength: 0, maxLength: 6 }),
      fc.option(fc.tuple(minuteOfDay, minuteOfDay)),
    )
    .map(([points, night]) => {
      const marks = points.filter((point) => point >= turn).toSorted((a, b) => a - b);
      const day = marks.flatMap((from, i): ClockInterval[] => {
        const to = marks[i + 1];
        return i % 2 === 0 && to !== undefined ? [{ from: clock(from), to: clock(to) }] : [];
      });
      const [start, end] = night ?? [0, 1440];
      const last = marks.at(-1) ?? turn;
      if (end > turn || start < last || start >= 1440 || end >= start) return day;
      return [...day, { from: clock(start), to: clock(end) }];
    });
}

function inputFor(window: Window): fc.Arbitrary<CalendarInput> {
  const year = new Date(window.from).getUTCFullYear();
  const dates = [...new Set(window.minutes.map(({ date }) => date))];
  return fc.constantFrom(0, 0, 180, 420).chain((turn) => {
    const hours = hoursFrom(turn);
    return fc.record({
      version: fc.constant('test'),
      timeZone: fc.constant(window.zone),
      week: fc
        .record({
          mon: hours,
          tue: hours,
          wed: hours,
          thu: hours,
          fri: hours,
          sat: hours,
          sun: hours,
        })
        .filter((week) => Object.values(week).some((day) => day.length > 0)),
      overrides: fc.uniqueArray(
        fc.record({
          date: fc.constantFrom(...dates),
          intervals: fc.oneof(hours, fc.constant([])),
          cause: fc.constantFrom('holiday', 'transfer', 'short-day', 'other'),
        }),
        { selector: ({ date }) => date, maxLength: 4 },
      ),
      coverage: fc.constant({ from: year - 1, to: year + 1 }),
    });
  });
}

function instantIn({ from, to }: Window): fc.Arbitrary<Instant> {
  return fc.oneof(
    fc.integer({ min: from, max: to - 1 }),
    fc.integer({ min: 0, max: 9 * 24 * 4 - 1 }).map((quarter) => from + quarter * 15 * MINUTE),
  );
}

function pausesIn(window: Window): fc.Arbitrary<readonly Interval[]> {
  const pause = fc
    .tuple(instantIn(window), instantIn(window))
    .map(([a, b]): Interval => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const shortPause = fc
    .tuple(instantIn(window), fc.integer({ min: 0, max: 3 * 60 * MINUTE }))
    .map(([from, length]): Interval => ({ from, to: from + length }));
  return fc.array(fc.oneof({ weight: 3, arbitrary: shortPause }, { weight: 1, arbitrary: pause }), {
    maxLength: 4,
  });
}

function scenarioIn(window: Window) {
  return fc
    .record({
      input: inputFor(window),
      pauses: fc.oneof(fc.constant<readonly Interval[]>([]), pausesIn(window)),
      at: instantIn(window),
      other: instantIn(window),
      third: instantIn(window),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      days: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ input, pauses, ...others }) => {
      const calendar = createCalendar(input).withPauses(pauses);
      return {
        ...others,
        pauses,
        calendar,
        oracle: new MinuteOracle(window.minutes, input, pauses),
      };
    });
}

type Scenario = ReturnType<typeof scenarioIn> extends fc.Arbitrary<infer S> ? S : never;

function checkProperty(window: Window, check: (scenario: Scenario) => void): void {
  fc.assert(fc.property(scenarioIn(window), check), { numRuns: 25 });
}

describe.each(WINDOWS)('$name', (window) => {
  it('is open exactly in the local minutes of working hours', () => {
    checkProperty(window, ({ calendar, oracle, at, other }) => {
      for (const instant of [at, other]) {
        expect(calendar.isOpen(instant)).toBe(oracle.isOpen(instant));
        expect(calendar.localDateOf(instant)).toBe(oracle.dateAt(instant));
      }
    });
  });

  it('measures the sum of open minutes in both directions', () => {
    checkProperty(window, ({ calendar, oracle, at, other, third }) => {
      const [a, b, c] = [at, other, third].toSorted((x, y) => x - y) as [number, number, number];
      expect(calendar.between(a, c)).toBe(oracle.between(a, c));
      expect(calendar.between(c, a)).toBe(0 - oracle.between(a, c));
      expect(calendar.between(a, b) + calendar.between(b, c)).toBe(calendar.between(a, c));
    });
  });

  it('adds and subtracts exactly and inversely', () => {
    checkProperty(window, ({ calendar, oracle, at, share }) => {
      const ahead = Math.floor(share * oracle.between(at, window.to));
      const due = calendar.add(at, ahead);
      expect(due).toBe(oracle.add(at, ahead) ?? at);
      expect(calendar.between(at, due)).toBe(ahead);

      const behind = Math.floor(share * oracle.between(window.from, at));
      const start = calendar.subtract(at, behind);
      expect(start).toBe(oracle.subtract(at, behind) ?? at);
      expect(calendar.between(start, at)).toBe(behind);
    });
  });

  it('is exact at the edges of pauses and one millisecond away', () => {
    checkProperty(window, ({ calendar, oracle, at, pauses }) => {
      const edges = pauses.flatMap(({ from, to }) => [
        from - 1,
        from,
        from + 1,
        to - 1,
        to,
        to + 1,
      ]);
      for (const edge of edges.filter((instant) => window.from < instant && instant < window.to)) {
        expect(calendar.isOpen(edge)).toBe(oracle.isOpen(edge));
        const [early, late] = [Math.min(at, edge), Math.max(at, edge)];
        const work = oracle.between(early, late);
        expect(calendar.between(early, late)).toBe(work);
        expect(calendar.add(early, work)).toBe(oracle.add(early, work) ?? early);
        expect(calendar.subtract(late, work)).toBe(oracle.subtract(late, work) ?? late);
      }
    });
  });

  it('is monotonic in start and duration', () => {
    checkProperty(window, ({ calendar, oracle, at, other, share }) => {
      const [early, late] = [Math.min(at, other), Math.max(at, other)];
      const budget = Math.floor(share * oracle.between(late, window.to));
      expect(calendar.add(early, budget)).toBeLessThanOrEqual(calendar.add(late, budget));
      const half = Math.floor(budget / 2);
      expect(calendar.add(late, half)).toBeLessThanOrEqual(calendar.add(late, budget));
      expect(calendar.add(calendar.add(late, half), budget - half)).toBe(
        calendar.add(late, budget),
      );
    });
  });

  it('finds the next opening', () => {
    checkProperty(window, ({ calendar, oracle, at }) => {
      const next = oracle.nextOpen(at);
      fc.pre(next !== undefined);
      expect(calendar.nextOpen(at)).toBe(next);
    });
  });

  it('counts working days to their closing time', () => {
    checkProperty(window, ({ calendar, oracle, at, days }) => {
      const close = oracle.closeOfDay(at, days);
      fc.pre(close !== undefined);
      expect(calendar.addDays(at, days)).toBe(close);
    });
  });

  it('explains every millisecond once', () => {
    checkProperty(window, ({ calendar, oracle, at, other }) => {
      const [from, to] = [Math.min(at, other), Math.max(at, other)];
      const steps = calendar.explain(from, to);
      expect(steps.map((step) => step.from)).toEqual(
        [from, ...steps.map((step) => step.to)].slice(0, steps.length),
      );
      expect(steps.at(-1)?.to ?? from).toBe(to);

      const open = steps.filter((step) => step.kind === 'open');
      expect(open.reduce((sum, { ms }) => sum + ms, 0)).toBe(oracle.between(from, to));
      expect(open.map((step) => ({ from: step.from, to: step.to, date: step.date }))).toEqual(
        calendar.segments(from, to),
      );
      for (const step of open) expect(step.date).toBe(oracle.ownerAt(step.from));
      for (const step of steps.filter((each) => each.kind === 'closed')) {
        expect(oracle.between(step.from, step.to)).toBe(0);
        expect(step.days.map(({ date }) => date)).toEqual(oracle.daysOff(step.from, step.to));
      }
    });
  });
});
