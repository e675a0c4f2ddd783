import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Composite } from './shape';

const configSchema = z.strictObject({
  indexes: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      // The rules allow no collection group queries, and the functions use none.
      queryScope: z.literal('COLLECTION'),
      fields: z.array(
        z.union([
          z.strictObject({ fieldPath: z.string(), order: z.enum(['ASCENDING', 'DESCENDING']) }),
          z.strictObject({ fieldPath: z.string(), arrayConfig: z.literal('CONTAINS') }),
        ]),
      ),
    }),
  ),
  fieldOverrides: z.array(
    z.strictObject({
      collectionGroup: z.string(),
      fieldPath: z.string(),
      ttl: z.optional(z.literal(true)),
      indexes: z.array(
        z.strictObject({ order: z.literal('ASCENDING'), queryScope: z.literal('COLLECTION') }),
      ),
    }),
  ),
});

const config = configSchema.parse(
  JSON.parse(readFileSync(new URL('../../../firestore.indexes.json', import.meta.url), 'utf8')),
);

/** Composite indexes as written in firestore.indexes.json. */
export const deployed = config.indexes;

/** Deployed composite indexes. */
export const composites: readonly Composite[] = config.indexes.map(
  ({ collectionGroup, fields }) => ({
    collection: collectionGroup,
    fields: fields.map((field) => ({
      field: field.fieldPath,
      descending: 'order' in field && field.order === 'DESCENDING',
    })),
  }),
);

/** Fields exempt from indexing, as `collection/field`. */
export const exempted: readonly string[] = config.fieldOverrides
  .filter(({ indexes }) => indexes.length === 0)
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}/${fieldPath}`);

/** TTL fields, as `collection/field`. */
export const expiring: readonly string[] = config.fieldOverrides
  .filter(({ ttl }) => ttl === true)
  .map(({ collectionGroup, fieldPath }) => `${collectionGroup}/${fieldPath}`);
