import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLoad } from '../testing/builders';
import { at, calendars, DAY, serviceCalendar, HOUR } from '../testing/calendars';
import { categoryIds } from '../testing/categories';
import {
  deadlineSchema,
  decideDeadline,
  moveDeadline,
  type DeadlineInput,
  type Pause,
} from './deadline';
import type { Regulation } from './schema';
import { zooportalRegulation } from './zooportal';

const decided = (changes: Partial<DeadlineInput> = {}) =>
  decideDeadline(zooportalRegulation, calendars, {
    category: 'organiser-system',
    from: at('2026-11-23 12:00'),
    load: noLoad,
    pauses: [],
    ...changes,
  });

const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to) });

const dueWith = (...pauses: Pause[]) => decided({ pauses }).dueAt;

describe('decideDeadline', () => {
  it('records all its inputs', () => {
    const load = { count: 30, capped: false };
    const deadline = decided({ load, category: 'participant' });
    expect(deadline).toEqual({
      dueAt: at('2026-11-24 12:00'),
      from: at('2026-11-23 12:00'),
      category: 'participant',
      categoryTitle: { ru: 'Участники мероприятий', en: 'Participants of events' },
      priority: 4,
      lowestPriority: 6,
      load,
      budget: { unit: 'ms', amount: 8 * HOUR },
      clauses: { priority: '3.2', budget: '3.4', hours: '3.5' },
      regulationVersion: '2012-02-01',
      calendarVersion: 'official-1',
      provisional: false,
      manual: null,
    });
    expect(deadlineSchema.parse(deadline)).toEqual(deadline);
  });

  it.each([
    ['within a day', '2026-11-23 12:00', '2026-11-23 14:00'],
    ['ending exactly at closing time', '2026-11-23 16:00', '2026-11-23 18:00'],
    ['over a night', '2026-11-23 17:30', '2026-11-24 11:30'],
    ['over a weekend', '2026-11-20 17:30', '2026-11-23 11:30'],
    ['over a weekend and a holiday', '2026-11-03 17:30', '2026-11-05 11:30'],
    ['over the New Year holidays', '2026-12-30 17:30', '2027-01-11 11:30'],
    ['from a night', '2026-11-23 22:00', '2026-11-24 12:00'],
    ['from a weekend', '2026-11-21 12:00', '2026-11-23 12:00'],
    ['from closing time', '2026-11-23 18:00', '2026-11-24 12:00'],
    ['from a millisecond before closing', '2026-11-23 17:59:59.999', '2026-11-24 11:59:59.999'],
  ])('counts two hours %s', (_what, from, due) => {
    expect(decided({ from: at(from) }).dueAt).toBe(at(due));
  });

  it.each([
    [
      'several in a day',
      [
        pause('2026-11-23 12:10', '2026-11-23 12:40'),
        pause('2026-11-23 13:00', '2026-11-23 13:15'),
      ],
      '2026-11-23 14:45',
    ],
    ['over a night', [pause('2026-11-23 13:00', '2026-11-24 11:00')], '2026-11-24 12:00'],
    ['over a weekend', [pause('2026-11-23 13:00', '2026-11-30 10:30')], '2026-11-30 11:30'],
    ['at night only', [pause('2026-11-23 18:00', '2026-11-24 10:00')], '2026-11-23 14:00'],
    [
      'that start after the deadline',
      [pause('2026-11-23 14:00', '2026-11-23 16:00')],
      '2026-11-23 14:00',
    ],
    [
      'that touch each other',
      [
        pause('2026-11-23 13:00', '2026-11-23 13:30'),
        pause('2026-11-23 13:30', '2026-11-23 14:00'),
      ],
      '2026-11-23 15:00',
    ],
  ] as const)('moves by the business time of pauses %s', (_what, pauses, due) => {
    expect(dueWith(...pauses)).toBe(at(due));
  });

  it('moves over the New Year holidays for a pause across them', () => {
    const from = at('2026-12-30 16:30');
    const pauses = [pause('2026-12-30 17:00', '2027-01-12 10:00')];
    expect(decided({ from, pauses }).dueAt).toBe(at('2027-01-12 11:30'));
  });
});

describe('a daily target', () => {
  const days = (from: string, ...pauses: Pause[]) =>
    decided({ category: 'merge-cards', from: at(from), pauses }).dueAt;

  it('ends at the close of the thirtieth working day after the day of receipt', () => {
    expect(days('2026-11-23 12:00')).toBe(at('2027-01-13 18:00'));
    expect(days('2026-11-23 00:00')).toBe(at('2027-01-13 18:00'));
    expect(days('2026-11-22 12:00')).toBe(at('2027-01-12 18:00'));
    expect(decided({ category: 'merge-cards' }).budget).toEqual({ unit: 'days', amount: 30 });
  });

  it('moves by the business time of a pause', () => {
    expect(days('2026-11-23 12:00', pause('2026-11-24 10:00', '2026-11-24 12:30'))).toBe(
      at('2027-01-14 12:30'),
    );
    expect(days('2026-11-23 12:00', pause('2026-11-27 17:00', '2026-11-30 11:00'))).toBe(
      at('2027-01-14 12:00'),
    );
  });

  it('ignores a pause on the day of receipt, which is not counted', () => {
    expect(days('2026-11-23 12:00', pause('2026-11-23 13:00', '2026-11-23 17:00'))).toBe(
      at('2027-01-13 18:00'),
    );
    expect(days('2026-11-23 12:00', pause('2026-11-23 13:00', '2026-11-24 11:00'))).toBe(
      at('2027-01-14 11:00'),
    );
  });

  it('counts from the date of receipt if the service closes at midnight', () => {
    const official = serviceCalendar('late-1', { from: 2026, to: 2027 }, '24:00');
    const { dueAt } = decideDeadline(
      zooportalRegulation,
      { ...calendars, official },
      {
        category: 'merge-cards',
        from: at('2026-11-23 12:00'),
        load: noLoad,
        pauses: [pause('2026-11-23 13:00', '2026-11-24 11:00')],
      },
    );
    expect(dueAt).toBe(at('2027-01-14 11:00'));
  });

  it('moves for a pause that starts in the extension by an earlier pause', () => {
    const pauses = [
      pause('2027-01-13 17:00', '2027-01-14 11:00'),
      pause('2027-01-14 11:30', '2027-01-14 12:30'),
    ];
    expect(days('2026-11-23 12:00', ...pauses)).toBe(at('2027-01-14 13:00'));
    expect(days('2026-11-23 12:00', ...pauses.toReversed())).toBe(at('2027-01-14 13:00'));
  });

  it('counts overlapping pauses once, as an hourly target does', () => {
    const apart = [pause('2026-11-26 10:00', '2026-11-26 16:00')];
    const shared = [
      pause('2026-11-26 10:00', '2026-11-26 14:00'),
      pause('2026-11-26 12:00', '2026-11-26 16:00'),
    ];
    expect(days('2026-11-23 12:00', ...shared)).toBe(days('2026-11-23 12:00', ...apart));
    const from = at('2026-11-26 10:00');
    expect(decided({ from, pauses: shared }).dueAt).toBe(decided({ from, pauses: apart }).dueAt);
  });

  it('does not move for a pause that starts after it', () => {
    expect(days('2026-11-23 12:00', pause('2027-01-13 18:00', '2027-01-20 18:00'))).toBe(
      at('2027-01-13 18:00'),
    );
  });
});

describe('moveDeadline', () => {
  it('keeps all inputs and moves only dueAt', () => {
    const before = decided({ load: { count: 12, capped: false } });
    const moved = moveDeadline(before, calendars, [pause('2026-11-23 13:00', '2026-11-23 14:00')]);
    expect(moved).toEqual({ ...before, dueAt: before.dueAt + HOUR });
  });

  it('equals a new decision with the same pauses', () => {
    const offset = fc.integer({ min: 0, max: 20 * DAY });
    const spans = fc.array(fc.tuple(offset, offset), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...categoryIds), spans, (category, raw) => {
        const from = at('2026-11-02 00:00');
        const cuts = raw.flat().toSorted((a, b) => a - b);
        const pauses = raw.map((_, nth) => ({
          from: from + (cuts[2 * nth] ?? 0),
          to: from + (cuts[2 * nth + 1] ?? 0),
        }));
        const fresh = decided({ category, from, pauses });
        expect(moveDeadline(decided({ category, from }), calendars, pauses)).toEqual(fresh);
      }),
    );
  });
});

describe('a category missing in the regulation', () => {
  const { categories } = zooportalRegulation;
  const without = (id: string): Regulation => ({
    ...zooportalRegulation,
    version: 'shorter',
    categories: categories.filter((category) => category.id !== id),
  });

  it('keeps the target of the previous deadline', () => {
    const former = decided({ category: 'participant' });
    const input = { category: 'participant', from: at('2026-11-24 10:00'), pauses: [] };
    const recomputed = decideDeadline(without('participant'), calendars, {
      ...input,
      load: { count: 0, capped: false },
      former,
    });
    expect(recomputed).toMatchObject({
      budget: former.budget,
      priority: 4,
      categoryTitle: former.categoryTitle,
      regulationVersion: 'shorter',
    });
  });

  it('throws for a new ticket', () => {
    const input = { category: 'lost', from: at('2026-11-24 10:00'), pauses: [] };
    expect(() =>
      decideDeadline(zooportalRegulation, calendars, {
        ...input,
        load: { count: 0, capped: false },
      }),
    ).toThrow('has no category lost');
  });
});

describe('R28 a year without data', () => {
  it('uses the provisional calendar and records it', () => {
    const deadline = decided({ from: at('2027-12-31 17:30') });
    expect(deadline).toMatchObject({ provisional: true, calendarVersion: 'provisional-1' });
    expect(deadline.dueAt).toBe(at('2028-01-03 11:30'));
  });

  it('matters only if the computation needs it', () => {
    expect(decided({ from: at('2027-12-31 15:00') }).provisional).toBe(false);
    expect(decided({ category: 'merge-cards', from: at('2027-12-01 12:00') }).provisional).toBe(
      true,
    );
  });

  it('becomes official when the data are available', () => {
    const before = decided({ from: at('2027-12-31 17:30') });
    const extended = {
      ...calendars,
      official: serviceCalendar('official-2', { from: 2026, to: 2028 }),
    };
    expect(moveDeadline(before, extended, [])).toMatchObject({
      provisional: false,
      calendarVersion: 'official-2',
    });
  });
});
