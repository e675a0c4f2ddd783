import type { View } from './schema';

/** A field of a composite index. */
interface IndexField {
  readonly fieldPath: string;
  readonly order: 'ASCENDING' | 'DESCENDING';
}

/** A composite index of the collection `tickets`, in the format of `firestore.indexes.json`. */
export interface IndexDefinition {
  readonly collectionGroup: 'tickets';
  readonly queryScope: 'COLLECTION';
  readonly fields: readonly IndexField[];
}

/**
 * Returns the composite index of a view: filtered fields, then the order. Null if single-field
 * indexes suffice.
 */
export const indexOf = ({
  filters,
  order,
}: Pick<View, 'filters' | 'order'>): IndexDefinition | null => {
  const needsComposite = filters.length === 0 ? order.length > 1 : order.length > 0;
  if (!needsComposite) return null;
  return {
    collectionGroup: 'tickets',
    queryScope: 'COLLECTION',
    fields: [
      ...filters.map(({ field }): IndexField => ({ fieldPath: field, order: 'ASCENDING' })),
      ...order.map(({ field, descending }): IndexField => ({
        fieldPath: field,
        order: descending ? 'DESCENDING' : 'ASCENDING',
      })),
    ],
  };
};
