import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { NUMBER } from '../testing/builders';
import {
  mergeReadState,
  isUnread,
  covers,
  markReadSchema,
  emptyReadState,
  type ReadMarks,
} from './read-state';

const updated = (at: number) => ({ number: NUMBER, news: { type: 'reply', at } as const });

const marks: fc.Arbitrary<ReadMarks> = fc.record({
  before: fc.option(fc.nat(50), { nil: undefined }),
  tickets: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(50)),
});

const after = (...markSets: readonly ReadMarks[]) =>
  markSets.reduce(mergeReadState, emptyReadState);

describe('read state', () => {
  it('marks updates up to the read mark as read, later ones as unread', () => {
    expect(isUnread(updated(5), emptyReadState)).toBe(true);
    const state = after({ tickets: { [NUMBER]: 5 } });
    expect([isUnread(updated(5), state), isUnread(updated(6), state)]).toEqual([false, true]);
    expect(isUnread({ number: NUMBER, news: null }, emptyReadState)).toBe(false);
  });

  it('marks all tickets as read up to an instant', () => {
    const state = after({ before: 5, tickets: {} });
    expect([isUnread(updated(5), state), isUnread(updated(6), state)]).toEqual([false, true]);
  });

  it('never moves backwards when merged', () => {
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        expect(covers(after(one), after(one, two))).toBe(true);
      }),
    );
  });

  it('merges commutatively and idempotently', () => {
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        expect(after(two, one)).toEqual(after(one, two));
        expect(after(one, two, one, two)).toEqual(after(one, two));
      }),
    );
  });

  it('keeps dropped marks read when the limit is exceeded', () => {
    const max = limits.seenMarks.max;
    const many = Array.from({ length: max + 3 }, (_none, at) => [`n${at}`, 100 + at] as const);
    const state = after(...many.map(([number, at]) => ({ tickets: { [number]: at } })));
    expect(Object.keys(state.tickets)).toHaveLength(max);
    for (const [number, at] of many) {
      expect(isUnread({ number, news: { type: 'reply', at } }, state)).toBe(false);
    }
    expect(isUnread(updated(103), state)).toBe(true);
  });
});

describe('markReadSchema', () => {
  it.each([
    ['nothing', {}],
    ['an invalid ticket number', { tickets: { '../a': 1 } }],
    ['an invalid instant', { tickets: { [NUMBER]: 'now' } }],
    ['an unknown field', { tickets: {}, uid: 'olga' }],
    ['null', null],
  ])('rejects %s', (_, raw) => {
    expect(markReadSchema.safeParse(raw).success).toBe(false);
  });

  it('accepts marks per ticket and an instant for all', () => {
    expect(markReadSchema.safeParse({ before: 1, tickets: { [NUMBER]: 2 } }).success).toBe(true);
  });
});
