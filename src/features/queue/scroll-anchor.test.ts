import { describe, expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { rowHeights, rowsOf, stepFrom } from './rows';
import {
  anchorsOf,
  arrivals,
  placed,
  scrollFor,
  stillAbove,
  type ReadingPosition,
} from './scroll-anchor';

/** A list of tickets named by letters, each in the priority that is given with it. */
const list = (...names: string[]) =>
  placed(
    rowsOf(
      names.map((name) => {
        const [number = '', priority = '1'] = name.split(':');
        return { ...newTicket(), number, priority: Number(priority) };
      }),
      true,
    ),
  );

const { group, ticket } = rowHeights;
const gaze = (parts: Partial<ReadingPosition>): ReadingPosition => ({
  scrollTop: 0,
  pointerY: null,
  cursor: null,
  ...parts,
});

/** Where the list must be scrolled to when it changes under a gaze. */
const after = (
  before: ReturnType<typeof list>,
  next: ReturnType<typeof list>,
  parts: Partial<ReadingPosition>,
) => scrollFor(anchorsOf(before, gaze(parts)), next);

describe('the rows', () => {
  test('begin each priority with its heading', () => {
    expect(list('a:1', 'b:1', 'c:2').rows.map(({ kind }) => kind)).toEqual([
      'group',
      'ticket',
      'ticket',
      'group',
      'ticket',
    ]);
  });

  test('stand one under the other', () => {
    expect(list('a:1', 'b:2').tops).toEqual([
      0,
      group,
      group + ticket,
      2 * group + ticket,
      2 * (group + ticket),
    ]);
  });

  test('without groups are tickets only', () => {
    expect(rowsOf([newTicket()], false).map(({ kind }) => kind)).toEqual(['ticket']);
  });

  test('are walked from ticket to ticket, past the headings, and no further than the ends', () => {
    const { rows } = list('a:1', 'b:2');
    expect([stepFrom(rows, -1, 1), stepFrom(rows, 1, 1), stepFrom(rows, 3, 1)]).toEqual([1, 3, 3]);
    expect([stepFrom(rows, -1, -1), stepFrom(rows, 3, -1), stepFrom(rows, 1, -1)]).toEqual([
      3, 1, 1,
    ]);
  });
});

describe('the row under the pointer', () => {
  const before = list('a', 'b', 'c', 'd');
  const onC = { pointerY: group + 2 * ticket + 5 };

  test('stays when a ticket arrives above it', () => {
    expect(after(before, list('a', 'x', 'b', 'c', 'd'), onC)).toBe(ticket);
  });

  test('stays when one goes above it, even where the list cannot be scrolled', () => {
    expect(after(before, list('b', 'c', 'd'), onC)).toBe(-ticket);
  });

  test('stays when a whole group with its heading arrives above it', () => {
    expect(after(list('c:2', 'd:2'), list('a:1', 'c:2', 'd:2'), { pointerY: group + 5 })).toBe(
      group + ticket,
    );
  });

  test('does not mind what happens below it', () => {
    expect(after(before, list('a', 'b', 'c', 'x', 'd', 'y'), onC)).toBe(0);
  });

  test('leaves its place to the next one when it goes itself', () => {
    expect(after(before, list('x', 'a', 'b', 'd'), onC)).toBe(0);
    expect(after(before, list('a', 'b', 'd'), onC)).toBe(-ticket);
  });

  test('leaves its place to the one before when it was the last', () => {
    expect(after(before, list('x', 'a', 'b', 'c'), { pointerY: group + 3 * ticket + 5 })).toBe(
      ticket,
    );
  });
});

describe('without a pointer', () => {
  const before = list('a', 'b', 'c', 'd', 'e');

  test('the focused row stays', () => {
    expect(after(before, list('x', 'a', 'b', 'c'), { cursor: 'b' })).toBe(ticket);
  });

  test('a focused row that is scrolled out of sight holds nothing: the first visible one does', () => {
    const scrolled = { cursor: 'a', scrollTop: group + 2 * ticket };
    expect(after(before, list('a', 'b', 'x', 'c', 'd', 'e'), scrolled)).toBe(group + 3 * ticket);
  });

  test('at the very top nothing is held: what arrives there is to be seen', () => {
    expect(after(before, list('x', 'a', 'b', 'c', 'd', 'e'), {})).toBeNull();
  });

  test('a list of which nothing is left is not held either', () => {
    expect(after(before, list('y', 'z'), { scrollTop: 100 })).toBeNull();
  });
});

describe('arrivals', () => {
  test('are the tickets that were not there before', () => {
    expect(arrivals(list('a', 'b'), list('x', 'a', 'y', 'b'))).toEqual(['x', 'y']);
  });

  test('are unseen as long as they begin above what is visible', () => {
    const next = list('x', 'a', 'b');
    expect(stillAbove(['x'], next, group + ticket)).toEqual(['x']);
    expect(stillAbove(['x'], next, 0)).toEqual([]);
  });
});
