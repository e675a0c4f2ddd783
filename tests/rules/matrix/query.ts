import type { DocumentRequest } from '../emulator/client';
import { wireValue, type Plain } from '../emulator/values';

/** Query of the tests. */
export interface Query {
  readonly collection: string;
  /** Path of the parent document; empty at the root. */
  readonly parent: string;
  readonly limit?: number;
  readonly where?: object;
  /** Collection group query. */
  readonly group?: boolean;
}

/** Condition on one field. */
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

// Collection group queries are sent to the root.
const parentPath = (query: Query): string =>
  query.parent === '' || query.group === true ? '' : `/${query.parent}`;

/** Request for the matching documents. */
export const runQuery = (query: Query): DocumentRequest => ({
  method: 'POST',
  path: `${parentPath(query)}:runQuery`,
  body: { structuredQuery: structured(query) },
});

/** Request for an aggregation over the matching documents. */
export const aggregate = (query: Query, aggregation: object): DocumentRequest => ({
  method: 'POST',
  path: `${parentPath(query)}:runAggregationQuery`,
  body: {
    structuredAggregationQuery: {
      structuredQuery: structured(query),
      aggregations: [{ alias: 'figure', ...aggregation }],
    },
  },
});

export const count: object = { count: {} };

export const sumOf = (field: string): object => ({ sum: { field: { fieldPath: field } } });
