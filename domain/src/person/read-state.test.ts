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

const after = (...given: readonly ReadMarks[]) => given.reduce(mergeReadState, emptyReadState);

describe('what has been seen', () => {
  it('is no news any more, and what comes later is', () => {
    expect(isUnread(updated(5), emptyReadState)).toBe(true);
    const seen = after({ tickets: { [NUMBER]: 5 } });
    expect([isUnread(updated(5), seen), isUnread(updated(6), seen)]).toEqual([false, true]);
    expect(isUnread({ number: NUMBER, news: null }, emptyReadState)).toBe(false);
  });

  it('can be all that there was up to an instant', () => {
    const seen = after({ before: 5, tickets: {} });
    expect([isUnread(updated(5), seen), isUnread(updated(6), seen)]).toEqual([false, true]);
  });

  it('never goes back, whatever is said later', () => {
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        expect(covers(after(one), after(one, two))).toBe(true);
      }),
    );
  });

  it('is the same whatever was said first, and however often', () => {
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        expect(after(two, one)).toEqual(after(one, two));
        expect(after(one, two, one, two)).toEqual(after(one, two));
      }),
    );
  });

  it('has a bound, and what falls out of it stays seen', () => {
    const most = limits.seenMarks.max;
    const many = Array.from({ length: most + 3 }, (_none, at) => [`n${at}`, 100 + at] as const);
    const seen = after(...many.map(([number, at]) => ({ tickets: { [number]: at } })));
    expect(Object.keys(seen.tickets)).toHaveLength(most);
    for (const [number, at] of many) {
      expect(isUnread({ number, news: { type: 'reply', at } }, seen)).toBe(false);
    }
    expect(isUnread(updated(103), seen)).toBe(true);
  });
});

describe('the input of markRead', () => {
  it.each([
    ['nothing', {}],
    ['a number that is none', { tickets: { '../a': 1 } }],
    ['an instant that is none', { tickets: { [NUMBER]: 'now' } }],
    ['a field of somebody else', { tickets: {}, uid: 'olga' }],
    ['null', null],
  ])('does not take %s', (_, raw) => {
    expect(markReadSchema.safeParse(raw).success).toBe(false);
  });

  it('takes marks by ticket, and an instant for all of them', () => {
    expect(markReadSchema.safeParse({ before: 1, tickets: { [NUMBER]: 2 } }).success).toBe(true);
  });
});
