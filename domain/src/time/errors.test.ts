import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarErrorFrom } from '../testing/calendar-error';
import { HOUR, calendarData, closedOn, hours, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import type { CalendarErrorCode, CalendarErrorDetail } from './errors';
import type { CalendarInput, ClockInterval } from './types';

function errorOf(data: Partial<CalendarInput>): ReturnType<typeof calendarErrorFrom> {
  return calendarErrorFrom(() => createCalendar(calendarData(data)));
}

/** Malformed data, as a database may contain. */
const malformed = (data: Record<string, unknown>) => data as Partial<CalendarInput>;
const { sun: _sun, ...sixDays } = weekOf('10:00-18:00');

const malformedCases: [string, Partial<CalendarInput>, CalendarErrorCode, CalendarErrorDetail][] = [
  ['no zone at all', malformed({ timeZone: undefined }), 'invalid-zone', {}],
  ['a week without Sunday', malformed({ week: sixDays }), 'invalid-data', { subject: 'sun' }],
  ['no week', malformed({ week: null }), 'invalid-data', { subject: 'week' }],
  [
    'hours that are not intervals',
    malformed({ week: { ...sixDays, sun: [null] } }),
    'invalid-data',
    { subject: 'sun' },
  ],
  ['no overrides', malformed({ overrides: undefined }), 'invalid-data', { subject: 'overrides' }],
  [
    'an override without hours',
    malformed({ overrides: [{ date: '2026-11-04', cause: 'other' }] }),
    'invalid-data',
    { subject: '2026-11-04' },
  ],
  ['no years', malformed({ coverage: undefined }), 'invalid-data', { subject: 'coverage' }],
];

describe('R27: createCalendar rejects invalid data', () => {
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
    ['a fixed offset', { timeZone: '+03:00' }, 'invalid-zone', { subject: '+03:00' }],
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
      'a night shift into the next morning',
      { week: weekOf('10:00-12:00 22:00-10:30') },
      'overlapping-intervals',
      { subject: 'mon' },
    ],
    [
      'a Sunday night shift into Monday',
      { week: weekOf('05:00-12:00', '22:00-05:01') },
      'overlapping-intervals',
      { subject: 'sun' },
    ],
    [
      'an early override after a night shift',
      {
        week: weekOf('22:00-06:00'),
        overrides: [{ ...closedOn('2026-11-24'), intervals: hours('05:00-12:00') }],
      },
      'overlapping-intervals',
      { subject: '2026-11-24' },
    ],
    [
      'a night shift override before a morning',
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
    [
      'a time without a leading zero',
      { week: weekOf('9:00-18:00') },
      'invalid-time',
      { subject: 'mon' },
    ],
    [
      'a date that does not exist',
      { overrides: [closedOn('2026-02-29')] },
      'invalid-date',
      { subject: '2026-02-29' },
    ],
    [
      'a date in another format',
      { overrides: [closedOn('29.02.2028')] },
      'invalid-date',
      { subject: '29.02.2028' },
    ],
    [
      'a date before the year 100',
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
    ...malformedCases,
    ['reversed years', { coverage: { from: 2027, to: 2026 } }, 'invalid-coverage', {}],
    ['a fractional year', { coverage: { from: 2026, to: 2026.5 } }, 'invalid-coverage', {}],
    ['infinite years', { coverage: { from: 2026, to: Infinity } }, 'invalid-coverage', {}],
    ['years before time zones', { coverage: { from: 1800, to: 2026 } }, 'invalid-coverage', {}],
  ])('with %s', (_, data, code, detail) => {
    expect(errorOf(data)).toEqual({ code, detail });
  });

  it('but accepts leap days', () => {
    expect(
      errorOf({ overrides: [closedOn('2028-02-29'), closedOn('2000-02-29')] }),
    ).toBeUndefined();
  });
});

describe('R27: any calendar data give a result or a CalendarError', () => {
  const validHours = fc.constantFrom(
    '10:00-18:00',
    '22:00-06:00',
    '00:00-24:00',
    '09:00-00:00',
    '',
  );
  const time = fc.oneof(fc.constantFrom('00:00', '09:00', '18:00', '24:00'), fc.string());
  const arbitraryHours = fc.array(fc.record({ from: time, to: time }), { maxLength: 2 });
  const day: fc.Arbitrary<readonly ClockInterval[]> = fc.oneof(
    { weight: 12, arbitrary: validHours.map(hours) },
    { weight: 1, arbitrary: arbitraryHours },
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
  const sameDay = validHours.map((text) => weekOf(text, text));
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

  it('for 10,000 random calendars', () => {
    const codes = new Set<CalendarErrorCode | undefined>();
    fc.assert(
      fc.property(data, instant, duration, (input, at, work) => {
        const error = calendarErrorFrom(() => {
          const calendar = createCalendar(input);
          for (const result of [
            calendar.add(at, work),
            calendar.between(at, at + 1),
            calendar.nextOpen(at),
            calendar.addDays(at, 1),
          ]) {
            expect(result).not.toBeNaN();
          }
        });
        codes.add(error?.code);
      }),
      { numRuns: 10_000 },
    );
    expect([...codes]).toEqual(
      expect.arrayContaining([undefined, 'no-data-for-year', 'closed-all-week', 'invalid-zone']),
    );
  });
});
