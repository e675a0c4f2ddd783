import { describe, expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { headingOf, HEADING_HEIGHT, rowHeights, rowsOf, stepFrom } from './rows';
import {
  anchorsOf,
  arrivals,
  placed,
  scrollFor,
  stillAbove,
  type ReadingPosition,
} from './scroll-anchor';

/** Builds a list from `number:priority` names. */
const list = (...names: string[]) =>
  placed(
    rowsOf(
      names.map((name) => {
        const [number = '', priority = '1'] = name.split(':');
        return { ...newTicket(), number, priority: Number(priority) };
      }),
      true,
    ),
    'comfortable',
  );

const group = HEADING_HEIGHT;
const ticket = rowHeights.comfortable;
const positionOf = (parts: Partial<ReadingPosition>): ReadingPosition => ({
  scrollTop: 0,
  pointerY: null,
  cursor: null,
  ...parts,
});

/** Returns the scroll adjustment when the list changes at a reading position. */
const after = (
  before: ReturnType<typeof list>,
  next: ReturnType<typeof list>,
  parts: Partial<ReadingPosition>,
) => scrollFor(anchorsOf(before, positionOf(parts)), next);

describe('rows', () => {
  test('starts each priority with a heading', () => {
    expect(list('a:1', 'b:1', 'c:2').rows.map(({ kind }) => kind)).toEqual([
      'group',
      'ticket',
      'ticket',
      'group',
      'ticket',
    ]);
  });

  test('knows the heading of each row, and none in a list without groups', () => {
    const { rows } = list('a:1', 'b:1', 'c:2');
    expect(rows.map((_, at) => headingOf(rows, at))).toEqual([0, 0, 0, 3, 3]);
    expect(headingOf(rowsOf([newTicket()], false), 0)).toBe(-1);
  });

  test('places rows one below the other', () => {
    expect(list('a:1', 'b:2').tops).toEqual([
      0,
      group,
      group + ticket,
      2 * group + ticket,
      2 * (group + ticket),
    ]);
  });

  test('contains only tickets without grouping', () => {
    expect(rowsOf([newTicket()], false).map(({ kind }) => kind)).toEqual(['ticket']);
  });

  test('steps between tickets, skipping headings, and stops at the ends', () => {
    const { rows } = list('a:1', 'b:2');
    expect([stepFrom(rows, -1, 1), stepFrom(rows, 1, 1), stepFrom(rows, 3, 1)]).toEqual([1, 3, 3]);
    expect([stepFrom(rows, -1, -1), stepFrom(rows, 3, -1), stepFrom(rows, 1, -1)]).toEqual([
      3, 1, 1,
    ]);
  });
});

describe('row under the pointer', () => {
  const before = list('a', 'b', 'c', 'd');
  const onC = { pointerY: group + 2 * ticket + 5 };

  test('stays in place when a ticket is inserted above', () => {
    expect(after(before, list('a', 'x', 'b', 'c', 'd'), onC)).toBe(ticket);
  });

  test('stays in place when a ticket is removed above, even if the list cannot scroll', () => {
    expect(after(before, list('b', 'c', 'd'), onC)).toBe(-ticket);
  });

  test('stays in place when a group with its heading is inserted above', () => {
    expect(after(list('c:2', 'd:2'), list('a:1', 'c:2', 'd:2'), { pointerY: group + 5 })).toBe(
      group + ticket,
    );
  });

  test('is not affected by changes below', () => {
    expect(after(before, list('a', 'b', 'c', 'x', 'd', 'y'), onC)).toBe(0);
  });

  test('is replaced by the next row when removed', () => {
    expect(after(before, list('x', 'a', 'b', 'd'), onC)).toBe(0);
    expect(after(before, list('a', 'b', 'd'), onC)).toBe(-ticket);
  });

  test('is replaced by the previous row when the last one is removed', () => {
    expect(after(before, list('x', 'a', 'b', 'c'), { pointerY: group + 3 * ticket + 5 })).toBe(
      ticket,
    );
  });
});

describe('without a pointer', () => {
  const before = list('a', 'b', 'c', 'd', 'e');

  test('keeps the focused row in place', () => {
    expect(after(before, list('x', 'a', 'b', 'c'), { cursor: 'b' })).toBe(ticket);
  });

  test('anchors the first visible row when the focused one is out of view', () => {
    const scrolled = { cursor: 'a', scrollTop: group + 2 * ticket };
    expect(after(before, list('a', 'b', 'x', 'c', 'd', 'e'), scrolled)).toBe(group + 3 * ticket);
  });

  test('does not anchor at the top, so that new tickets are visible', () => {
    expect(after(before, list('x', 'a', 'b', 'c', 'd', 'e'), {})).toBeNull();
  });

  test('does not anchor when no known row is left', () => {
    expect(after(before, list('y', 'z'), { scrollTop: 100 })).toBeNull();
  });
});

describe('arrivals', () => {
  test('are the tickets missing from the previous list', () => {
    expect(arrivals(list('a', 'b'), list('x', 'a', 'y', 'b'))).toEqual(['x', 'y']);
  });

  test('count while they start above the viewport', () => {
    const next = list('x', 'a', 'b');
    expect(stillAbove(['x'], next, group + ticket)).toEqual(['x']);
    expect(stillAbove(['x'], next, 0)).toEqual([]);
  });
});
