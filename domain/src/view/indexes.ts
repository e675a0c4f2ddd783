import type { View } from './schema';

/** A field of a composite index. */
interface IndexField {
  readonly fieldPath: string;
  readonly order: 'ASCENDING' | 'DESCENDING';
}

/** A composite index of the collection `tickets`, as `firestore.indexes.json` writes it. */
export interface IndexDefinition {
  readonly collectionGroup: 'tickets';
  readonly queryScope: 'COLLECTION';
  readonly fields: readonly IndexField[];
}

/**
 * The composite index that a view's list needs: the filtered fields, then the order. Null where
 * Firestore answers with the indexes that each single field has.
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
