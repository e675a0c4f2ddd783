import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarErrorFrom } from '../testing/calendar-error';
import { HOUR, calendarData, closedOn, hours, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import type { CalendarErrorCode, CalendarErrorDetail } from './errors';
import type { CalendarInput, ClockInterval } from './types';

function refusedData(data: Partial<CalendarInput>): ReturnType<typeof calendarErrorFrom> {
  return calendarErrorFrom(() => createCalendar(calendarData(data)));
}

/** Data as a database may hold them, without what the types promise. */
const spoilt = (data: Record<string, unknown>) => data as Partial<CalendarInput>;
const { sun: _sun, ...sixDays } = weekOf('10:00-18:00');

const unshaped: [string, Partial<CalendarInput>, CalendarErrorCode, CalendarErrorDetail][] = [
  ['no zone at all', spoilt({ timeZone: undefined }), 'invalid-zone', {}],
  ['a week without Sunday', spoilt({ week: sixDays }), 'invalid-data', { subject: 'sun' }],
  ['no week', spoilt({ week: null }), 'invalid-data', { subject: 'week' }],
  [
    'hours that are no intervals',
    spoilt({ week: { ...sixDays, sun: [null] } }),
    'invalid-data',
    { subject: 'sun' },
  ],
  ['no overrides', spoilt({ overrides: undefined }), 'invalid-data', { subject: 'overrides' }],
  [
    'an override without hours',
    spoilt({ overrides: [{ date: '2026-11-04', cause: 'other' }] }),
    'invalid-data',
    { subject: '2026-11-04' },
  ],
  ['no years', spoilt({ coverage: undefined }), 'invalid-data', { subject: 'coverage' }],
];

describe('R27: data that make no calendar are refused by name', () => {
  it.each<[string, Partial<CalendarInput>, CalendarErrorCode, CalendarErrorDetail]>([
    ['no hours in the week', { week: weekOf('') }, 'closed-all-week', {}],
    [
      'hours on single dates only',
      {
        week: weekOf(''),
        overrides: [{ ...closedOn('2026-11-28'), intervals: hours('10:00-12:00') }],
      },
      'closed-all-week',
      {},
    ],
    [
      'a zone that does not exist',
      { timeZone: 'Europe/Moskva' },
      'invalid-zone',
      { subject: 'Europe/Moskva' },
    ],
    ['an empty zone', { timeZone: '' }, 'invalid-zone', { subject: '' }],
    [
      'a bare offset, which has no history',
      { timeZone: '+03:00' },
      'invalid-zone',
      { subject: '+03:00' },
    ],
    [
      'hours that overlap',
      { week: weekOf('10:00-14:00 13:59-18:00') },
      'overlapping-intervals',
      { subject: 'mon' },
    ],
    [
      'the same hours twice',
      { week: weekOf('10:00-18:00 10:00-18:00') },
      'overlapping-intervals',
      { subject: 'mon' },
    ],
    [
      'a night into the next morning',
      { week: weekOf('10:00-12:00 22:00-10:30') },
      'overlapping-intervals',
      { subject: 'mon' },
    ],
    [
      'a Sunday night into Monday',
      { week: weekOf('05:00-12:00', '22:00-05:01') },
      'overlapping-intervals',
      { subject: 'sun' },
    ],
    [
      'an early override after a night',
      {
        week: weekOf('22:00-06:00'),
        overrides: [{ ...closedOn('2026-11-24'), intervals: hours('05:00-12:00') }],
      },
      'overlapping-intervals',
      { subject: '2026-11-24' },
    ],
    [
      'a late override before a morning',
      { overrides: [{ ...closedOn('2026-11-24'), intervals: hours('20:00-10:01') }] },
      'overlapping-intervals',
      { subject: '2026-11-24' },
    ],
    [
      'hours without length',
      { week: weekOf('10:00-10:00') },
      'invalid-interval',
      { subject: 'mon' },
    ],
    [
      'hours that begin at 24:00',
      { week: weekOf('24:00-06:00') },
      'invalid-interval',
      { subject: 'mon' },
    ],
    [
      'an hour that does not exist',
      { week: weekOf('10:00-25:00') },
      'invalid-time',
      { subject: 'mon' },
    ],
    [
      'a minute that does not exist',
      { week: weekOf('10:00-18:60') },
      'invalid-time',
      { subject: 'mon' },
    ],
    ['a time without its zero', { week: weekOf('9:00-18:00') }, 'invalid-time', { subject: 'mon' }],
    [
      'a date that does not exist',
      { overrides: [closedOn('2026-02-29')] },
      'invalid-date',
      { subject: '2026-02-29' },
    ],
    [
      'a date written otherwise',
      { overrides: [closedOn('29.02.2028')] },
      'invalid-date',
      { subject: '29.02.2028' },
    ],
    [
      'a date of another age',
      { overrides: [closedOn('0026-02-28')] },
      'invalid-date',
      { subject: '0026-02-28' },
    ],
    [
      'a date twice',
      { overrides: [closedOn('2026-11-04'), closedOn('2026-11-04')] },
      'duplicate-override',
      { subject: '2026-11-04' },
    ],
    ...unshaped,
    ['years the wrong way round', { coverage: { from: 2027, to: 2026 } }, 'invalid-coverage', {}],
    ['half a year', { coverage: { from: 2026, to: 2026.5 } }, 'invalid-coverage', {}],
    ['years without end', { coverage: { from: 2026, to: Infinity } }, 'invalid-coverage', {}],
    ['years before time zones', { coverage: { from: 1800, to: 2026 } }, 'invalid-coverage', {}],
  ])('%s', (_, data, code, detail) => {
    expect(refusedData(data)).toEqual({ code, detail });
  });

  it('the rest of an age is a date', () => {
    expect(
      refusedData({ overrides: [closedOn('2028-02-29'), closedOn('2000-02-29')] }),
    ).toBeUndefined();
  });
});

describe('R27: any calendar answers or refuses by name, and always ends', () => {
  const whole = fc.constantFrom('10:00-18:00', '22:00-06:00', '00:00-24:00', '09:00-00:00', '');
  const time = fc.oneof(fc.constantFrom('00:00', '09:00', '18:00', '24:00'), fc.string());
  const odd = fc.array(fc.record({ from: time, to: time }), { maxLength: 2 });
  const day: fc.Arbitrary<readonly ClockInterval[]> = fc.oneof(
    { weight: 12, arbitrary: whole.map(hours) },
    { weight: 1, arbitrary: odd },
  );
  const eachDay = fc.record({
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: day,
    sat: day,
    sun: day,
  });
  const sameDay = whole.map((text) => weekOf(text, text));
  const year = fc.oneof(
    { weight: 19, arbitrary: fc.integer({ min: 2024, max: 2027 }) },
    { weight: 1, arbitrary: fc.double() },
  );
  const date = fc.oneof(
    fc.integer({ min: 1, max: 31 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`),
    fc.string({ maxLength: 10 }),
  );
  const data: fc.Arbitrary<CalendarInput> = fc.record({
    version: fc.constant('any'),
    timeZone: fc.constantFrom('UTC', 'UTC', 'UTC', 'Nowhere'),
    week: fc.oneof({ weight: 9, arbitrary: eachDay }, { weight: 1, arbitrary: sameDay }),
    overrides: fc.array(fc.record({ date, intervals: day, cause: fc.constant('other' as const) }), {
      maxLength: 1,
    }),
    coverage: fc
      .tuple(year, fc.constantFrom(0, 0, 0, 1, -1))
      .map(([from, more]) => ({ from, to: from + more })),
  });
  const instant = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 31) }),
    },
    { weight: 1, arbitrary: fc.double() },
  );
  const duration = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -100 * HOUR, max: 100 * HOUR }) },
    { weight: 1, arbitrary: fc.double() },
  );

  it('for 10,000 of them', () => {
    const seen = new Set<CalendarErrorCode | undefined>();
    fc.assert(
      fc.property(data, instant, duration, (input, at, work) => {
        const given = calendarErrorFrom(() => {
          const calendar = createCalendar(input);
          for (const answer of [
            calendar.add(at, work),
            calendar.between(at, at + 1),
            calendar.nextOpen(at),
            calendar.addDays(at, 1),
          ]) {
            expect(answer).not.toBeNaN();
          }
        });
        seen.add(given?.code);
      }),
      { numRuns: 10_000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([undefined, 'no-data-for-year', 'closed-all-week', 'invalid-zone']),
    );
  });
});
