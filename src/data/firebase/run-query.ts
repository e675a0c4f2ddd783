import type { Filter, QuerySpec } from '../snapshot';
import { documentsUrl } from './documents-url';

const stringValue = (text: string) => ({ stringValue: text });

const valueOf = (value: Filter['is']) =>
  typeof value === 'boolean' ? { booleanValue: value } : stringValue(value ?? '');

const conditionOf = ({ field, is, anyOf }: Pick<Filter, 'field' | 'is' | 'anyOf'>) => ({
  fieldFilter: {
    field: { fieldPath: field },
    op: anyOf ? 'IN' : 'EQUAL',
    value: anyOf ? { arrayValue: { values: anyOf.map(stringValue) } } : valueOf(is),
  },
});

/** A query from the start of a list, without filters on lists. */
type FirstPageSpec = Pick<QuerySpec, 'path' | 'order'> & {
  readonly filters: readonly Pick<Filter, 'field' | 'is' | 'anyOf'>[];
  readonly limit: number;
};

/** The query in the form of the REST API; the id breaks ties as in the listeners. */
export const structuredQueryOf = ({ path, filters, order, limit }: FirstPageSpec) => {
  const direction = (descending = false) => (descending ? 'DESCENDING' : 'ASCENDING');
  const fields = [
    ...order.map(({ field, descending }) => ({ field, descending })),
    { field: '__name__', descending: order.at(-1)?.descending },
  ];
  return {
    from: [{ collectionId: path }],
    ...(filters.length > 0 && {
      where: { compositeFilter: { op: 'AND', filters: filters.map(conditionOf) } },
    }),
    orderBy: fields.map(({ field, descending }) => ({
      field: { fieldPath: field },
      direction: direction(descending),
    })),
    limit,
  };
};

/**
 * Runs a query over REST with a token, under the security rules; returns the answer unparsed.
 * @throws Error when the request fails or is refused
 */
export const runQuery = async (
  { projectId, token }: { readonly projectId: string; readonly token: string },
  spec: FirstPageSpec,
): Promise<unknown> => {
  const response = await fetch(`${documentsUrl(projectId)}:runQuery`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ structuredQuery: structuredQueryOf(spec) }),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`the query was answered with ${response.status}`);
  return response.json();
};
