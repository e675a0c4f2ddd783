import type { QuerySpec } from '../../../src/data/snapshot';
import type { QueryShape } from './shape';

/** Query shape of an app list. A tail list is queried in reverse order. */
export const shapeOfSpec = ({ path, filters, order, tail = false }: QuerySpec): QueryShape => ({
  from: `the app's list of ${path}`,
  collection: path.split('/').at(-1) ?? '',
  equal: filters.map(({ field }) => field),
  range: null,
  order: order.map(({ field, descending }) => ({ field, descending: descending !== tail })),
});
