import type { DocumentRequest } from '../emulator/client';
import { wireValue, type Plain } from '../emulator/values';

/** A query in the words of the tests. */
export interface Query {
  readonly collection: string;
  /** Path of the document that the collection hangs on; empty at the root. */
  readonly parent: string;
  readonly limit?: number;
  readonly where?: object;
  /** Asks every collection of this name. */
  readonly group?: boolean;
}

/** A condition on one field. */
export const fieldFilter = (field: string, op: string, value: Plain): object => ({
  fieldFilter: { field: { fieldPath: field }, op, value: wireValue(value) },
});

const structured = (query: Query): object => ({
  from: [
    {
      collectionId: query.collection,
      ...(query.group === true ? { allDescendants: true } : {}),
    },
  ],
  ...(query.where === undefined ? {} : { where: query.where }),
  ...(query.limit === undefined ? {} : { limit: query.limit }),
});

// Collection groups are asked at the root.
const at = (query: Query): string =>
  query.parent === '' || query.group === true ? '' : `/${query.parent}`;

/** The documents that match. */
export const runQuery = (query: Query): DocumentRequest => ({
  method: 'POST',
  path: `${at(query)}:runQuery`,
  body: { structuredQuery: structured(query) },
});

/** Only a figure of the documents that match. */
export const aggregate = (query: Query, aggregation: object): DocumentRequest => ({
  method: 'POST',
  path: `${at(query)}:runAggregationQuery`,
  body: {
    structuredAggregationQuery: {
      structuredQuery: structured(query),
      aggregations: [{ alias: 'figure', ...aggregation }],
    },
  },
});

export const count: object = { count: {} };

export const sumOf = (field: string): object => ({ sum: { field: { fieldPath: field } } });
