import * as z from 'zod/mini';
import { loadAuth } from '../load-auth';
import type { QuerySpec } from '../snapshot';
import { firebaseConfig } from './config';
import { documentsUrl } from './documents-url';

/** A document with its id and plain data. */
interface ReadDocument {
  readonly id: string;
  readonly data: unknown;
}

const documentSchema = z.object({ name: z.string(), fields: z.optional(z.unknown()) });
const queryAnswerSchema = z.array(z.object({ document: z.optional(documentSchema) }));
const answerSchema = z.object({ documents: z.optional(z.array(documentSchema)) });

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Converts a typed REST field value to a plain value. */
const valueOf = (wrapped: unknown): unknown => {
  const [type = '', value] = entriesOf(wrapped)[0] ?? [];
  switch (type) {
    case 'integerValue':
      return Number(value);
    case 'mapValue':
      return fieldsOf(new Map(entriesOf(value)).get('fields'));
    case 'arrayValue':
      return Array.from(entriesOf(new Map(entriesOf(value)).get('values')), ([, item]) =>
        valueOf(item),
      );
    default:
      return value;
  }
};

const fieldsOf = (fields: unknown): Record<string, unknown> =>
  Object.fromEntries(entriesOf(fields).map(([name, value]) => [name, valueOf(value)]));

const readDocument = ({ name, fields }: z.infer<typeof documentSchema>): ReadDocument => ({
  id: name.slice(name.lastIndexOf('/') + 1),
  data: fieldsOf(fields),
});

const get = async (url: string, signal: AbortSignal): Promise<Response> => {
  const { idToken } = await loadAuth();
  const token = await idToken();
  return fetch(`${documentsUrl(firebaseConfig().projectId)}/${url}`, {
    // Visitors read public data without the header; an empty token would be rejected.
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    // Keeps personal data out of the HTTP cache.
    cache: 'no-store',
    signal,
  });
};

const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * Reads the first documents of a list over REST, under the same security rules. Supports order and
 * limit, but no filters.
 */
export const readList = async (
  { path, order, limit }: QuerySpec,
  signal: AbortSignal,
): Promise<readonly ReadDocument[]> => {
  const orderBy = order.map(({ field, descending }) => `${field}${descending ? ' desc' : ''}`);
  const query = `pageSize=${limit}&orderBy=${encodeURIComponent(orderBy.join(','))}`;
  const response = await get(`${addressOf(path)}?${query}`, signal);
  if (!response.ok) throw new Error(`the list was answered with ${response.status}`);
  const { documents = [] } = answerSchema.parse(await response.json());
  return documents.map(readDocument);
};

/**
 * Parses the answer to a query; an empty one has an entry without a document.
 * @throws Error when it has another form
 */
export const parseQueryAnswer = (answer: unknown): readonly ReadDocument[] =>
  queryAnswerSchema
    .parse(answer)
    .flatMap(({ document: found }) => (found ? [readDocument(found)] : []));

/** Reads one document over REST; null when it does not exist. */
export const readOne = async (path: string, signal: AbortSignal): Promise<ReadDocument | null> => {
  const response = await get(addressOf(path), signal);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the document was answered with ${response.status}`);
  return readDocument(documentSchema.parse(await response.json()));
};
