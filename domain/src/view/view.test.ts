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

describe('viewSchema', () => {
  test.each(Object.values(builtInViews))(
    'accepts the built-in view $id after a JSON round trip',
    (builtIn) => {
      expect(viewSchema.parse(JSON.parse(JSON.stringify(builtIn)))).toEqual(builtIn);
    },
  );

  test.each([
    ['an invalid id', { id: 'a/b' }],
    ['an invalid field path', { filters: [{ field: '__name__', is: 'x' }] }],
    ['a filter without values', { filters: [{ field: 'queue', anyOf: [] }] }],
    ['an order by an unsupported field', { order: [{ field: 'text', descending: true }] }],
    ['no order', { order: [] }],
    ['an unknown column', { columns: ['salary'] }],
    ['an unknown key', { owner: 'x' }],
  ])('rejects %s', (_, change) => {
    expect(viewSchema.safeParse({ ...view(), ...change }).success).toBe(false);
  });
});

describe('values derived from a view', () => {
  test('the sort key contains the order fields and the number', () => {
    const ticket = newTicket();
    const order: View['order'] = [
      { field: 'priority', descending: false },
      { field: 'receivedAt', descending: false },
    ];
    const { priority, receivedAt, number } = ticket;
    expect(sortKeyOf(view({ order }), ticket)).toEqual([priority, receivedAt, number]);
  });

  test('only lists sorted by priority are grouped', () => {
    const grouped = Object.values(builtInViews)
      .filter(isGroupedByPriority)
      .map(({ id }) => id);
    expect(grouped).toEqual(['queue', 'mine', 'waiting']);
  });

  test('the index contains filters first, then the order with directions', () => {
    const order: View['order'] = [{ field: 'updatedAt', descending: true }];
    expect(indexOf(view({ order }))?.fields).toEqual([
      { fieldPath: 'queue', order: 'ASCENDING' },
      { fieldPath: 'updatedAt', order: 'DESCENDING' },
    ]);
  });

  test('a single order field without a filter needs no composite index', () => {
    expect(indexOf(view({ filters: [] }))).toBeNull();
  });
});
