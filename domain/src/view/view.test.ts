import { describe, expect, test } from 'vitest';
import { newTicket } from '../testing/builders';
import { builtInViews } from './built-in-views';
import { indexOf } from './indexes';
import { isGroupedByPriority, sortKeyOf, viewSchema, type View } from './schema';

const view = (change: Partial<View> = {}): View => ({
  id: 'overdue',
  filters: [{ field: 'queue', is: 'active' }],
  order: [{ field: 'receivedAt', descending: false }],
  columns: ['requester'],
  ...change,
});

describe('a view is data', () => {
  test.each(Object.values(builtInViews))(
    'the built-in view $id survives JSON and the schema',
    (builtIn) => {
      expect(viewSchema.parse(JSON.parse(JSON.stringify(builtIn)))).toEqual(builtIn);
    },
  );

  test.each([
    ['an id that is no slug', { id: 'a/b' }],
    ['a field path that could leave the ticket', { filters: [{ field: '__name__', is: 'x' }] }],
    ['a filter without values', { filters: [{ field: 'queue', anyOf: [] }] }],
    [
      'an order by a field that no index can serve',
      { order: [{ field: 'text', descending: true }] },
    ],
    ['no order at all', { order: [] }],
    ['a column that no list knows', { columns: ['salary'] }],
    ['a key that no view has', { owner: 'x' }],
  ])('%s is refused', (_, change) => {
    expect(viewSchema.safeParse({ ...view(), ...change }).success).toBe(false);
  });
});

describe('what derives from a view', () => {
  test('the sort key has the values of the order and ends with the number', () => {
    const ticket = newTicket();
    const order: View['order'] = [
      { field: 'priority', descending: false },
      { field: 'receivedAt', descending: false },
    ];
    const { priority, receivedAt, number } = ticket;
    expect(sortKeyOf(view({ order }), ticket)).toEqual([priority, receivedAt, number]);
  });

  test('only a list by priority has a heading for each of them', () => {
    const grouped = Object.values(builtInViews)
      .filter(isGroupedByPriority)
      .map(({ id }) => id);
    expect(grouped).toEqual(['queue', 'mine', 'waiting']);
  });

  test('filters come first in the index, then the order with its directions', () => {
    const order: View['order'] = [{ field: 'updatedAt', descending: true }];
    expect(indexOf(view({ order }))?.fields).toEqual([
      { fieldPath: 'queue', order: 'ASCENDING' },
      { fieldPath: 'updatedAt', order: 'DESCENDING' },
    ]);
  });

  test('one order without a filter needs no composite index', () => {
    expect(indexOf(view({ filters: [] }))).toBeNull();
  });
});
