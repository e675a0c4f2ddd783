/** A field that a query or an index is ordered by. */
export interface Ordered {
  readonly field: string;
  readonly descending: boolean;
}

/** What of a query decides which index it needs; values, cursors and limits do not. */
export interface QueryShape {
  /** Where it is asked, for the reader of a failure. */
  readonly from: string;
  /** Id of the collection, the last name of its path. */
  readonly collection: string;
  /** Fields that equal a value or one of some. */
  readonly equal: readonly string[];
  /** The field of a range, if there is one. */
  readonly range: string | null;
  readonly order: readonly Ordered[];
}

/** A composite index. */
export interface Composite {
  readonly collection: string;
  readonly fields: readonly Ordered[];
}

/** A range is an order too, by its own field. */
function ordersOf({ from, range, order }: QueryShape): readonly Ordered[] {
  const orders =
    order.length === 0 && range !== null ? [{ field: range, descending: false }] : order;
  if (range !== null && orders[0]?.field !== range) {
    throw new Error(`${from}: a range of ${range} has to be what comes first in the order`);
  }
  return orders;
}

/**
 * Whether Firestore refuses a query without a composite index; the emulator answers without any.
 * Equalities alone, or one order alone, are answered by the index that each field has.
 */
export function needsComposite(shape: QueryShape): boolean {
  const orders = ordersOf(shape).length;
  return shape.equal.length === 0 ? orders > 1 : orders > 0;
}

/** An index serves a query of its fields: first the equal ones in any order, then the order itself. */
export function serves({ collection, fields }: Composite, shape: QueryShape): boolean {
  const equalities = fields.slice(0, shape.equal.length).map(({ field }) => field);
  const wanted = JSON.stringify(ordersOf(shape));
  return (
    collection === shape.collection &&
    JSON.stringify(equalities.toSorted()) === JSON.stringify(shape.equal.toSorted()) &&
    JSON.stringify(fields.slice(shape.equal.length)) === wanted
  );
}

/** Every field that a query looks at. */
export const fieldsOf = ({ equal, range, order }: QueryShape): readonly string[] => [
  ...equal,
  ...(range === null ? [] : [range]),
  ...order.map(({ field }) => field),
];
