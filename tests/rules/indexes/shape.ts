/** Sort field of a query or index. */
export interface Ordered {
  readonly field: string;
  readonly descending: boolean;
}

/** Part of a query that determines its index; values, cursors and limits do not. */
export interface QueryShape {
  /** Source location, for failure messages. */
  readonly from: string;
  /** Collection id. */
  readonly collection: string;
  /** Fields compared by equality, `in` or `array-contains-any`. */
  readonly equal: readonly string[];
  /** Field of a range condition. */
  readonly range: string | null;
  readonly order: readonly Ordered[];
}

/** Composite index. */
export interface Composite {
  readonly collection: string;
  readonly fields: readonly Ordered[];
}

/** Returns the sort order; a range implies an order by its field. */
function ordersOf({ from, range, order }: QueryShape): readonly Ordered[] {
  const orders =
    order.length === 0 && range !== null ? [{ field: range, descending: false }] : order;
  if (range !== null && orders[0]?.field !== range) {
    throw new Error(`${from}: a range of ${range} has to be what comes first in the order`);
  }
  return orders;
}

/**
 * Whether Firestore requires a composite index; the emulator does not check. Equalities alone, or
 * one order alone, use single-field indexes.
 */
export function needsComposite(shape: QueryShape): boolean {
  const orders = ordersOf(shape).length;
  return shape.equal.length === 0 ? orders > 1 : orders > 0;
}

/** Whether an index serves a query: first the equality fields in any order, then the sort order. */
export function serves({ collection, fields }: Composite, shape: QueryShape): boolean {
  const equalities = fields.slice(0, shape.equal.length).map(({ field }) => field);
  const expectedOrder = JSON.stringify(ordersOf(shape));
  return (
    collection === shape.collection &&
    JSON.stringify(equalities.toSorted()) === JSON.stringify(shape.equal.toSorted()) &&
    JSON.stringify(fields.slice(shape.equal.length)) === expectedOrder
  );
}

/** Returns every field that a query uses. */
export const fieldsOf = ({ equal, range, order }: QueryShape): readonly string[] => [
  ...equal,
  ...(range === null ? [] : [range]),
  ...order.map(({ field }) => field),
];
