import type { View, ViewFilter } from '@reglament/domain';
import type { Cursor, Filter, QuerySpec, Order } from './snapshot';

const filterOf = (filter: ViewFilter, uid: string): Filter => {
  if ('anyOf' in filter) return filter;
  return { field: filter.field, is: typeof filter.is === 'object' ? uid : filter.is };
};

/** Converts a view to a database query for the user `uid`, without cursors or limit. */
export const querySpecOf = (
  { filters, order }: View,
  uid: string,
): Pick<QuerySpec, 'path' | 'filters' | 'order'> => ({
  path: 'tickets',
  filters: filters.map((filter) => filterOf(filter, uid)),
  order,
});

const compareValues = (a: string | number = '', b: string | number = ''): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Compares two cursors in a sort order; negative when `a` comes first. */
export const compareCursors = (order: readonly Order[], a: Cursor, b: Cursor): number => {
  for (let at = 0; at < a.length; at += 1) {
    const compared = compareValues(a[at], b[at]);
    const { descending = false } = order[at] ?? order.at(-1) ?? {};
    if (compared !== 0) return descending ? -compared : compared;
  }
  return 0;
};
