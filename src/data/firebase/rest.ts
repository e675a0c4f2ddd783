import * as z from 'zod/mini';
import { loadAuth } from '../load-auth';
import type { QuerySpec } from '../snapshot';
import { firebaseConfig } from './config';
import { emulatorHost, emulatorPort } from './emulator';

/** A document as it was read. */
interface ReadDocument {
  readonly id: string;
  readonly data: unknown;
}

const documentSchema = z.object({ name: z.string(), fields: z.optional(z.unknown()) });
const answerSchema = z.object({ documents: z.optional(z.array(documentSchema)) });

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The value of a field as the REST interface writes it: one property, named by the type. */
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

const rootUrl = (): string => {
  const { projectId } = firebaseConfig();
  const host =
    import.meta.env.MODE === 'emulator'
      ? `http://${emulatorHost}:${emulatorPort('firestore')}`
      : 'https://firestore.googleapis.com';
  return `${host}/v1/projects/${projectId}/databases/(default)/documents`;
};

const get = async (address: string, signal: AbortSignal): Promise<Response> => {
  const { idToken } = await loadAuth();
  const token = await idToken();
  return fetch(`${rootUrl()}/${address}`, {
    // Without a token at all, a visitor reads what everyone may; an empty one is refused as broken.
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    // What was read of a person stays out of what the browser keeps on the disk.
    cache: 'no-store',
    signal,
  });
};

const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * Reads the beginning of a list once, by the interface for those without a client library and under the
 * same rules. Knows an order and a limit, no filters.
 */
export const readList = async (
  { path, order, limit }: QuerySpec,
  signal: AbortSignal,
): Promise<readonly ReadDocument[]> => {
  const orderBy = order.map(({ field, descending }) => `${field}${descending ? ' desc' : ''}`);
  const asked = `pageSize=${limit}&orderBy=${encodeURIComponent(orderBy.join(','))}`;
  const response = await get(`${addressOf(path)}?${asked}`, signal);
  if (!response.ok) throw new Error(`the list was answered with ${response.status}`);
  const { documents = [] } = answerSchema.parse(await response.json());
  return documents.map(readDocument);
};

/** Reads one document once in the same way; null when there is none. */
export const readOne = async (path: string, signal: AbortSignal): Promise<ReadDocument | null> => {
  const response = await get(addressOf(path), signal);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the document was answered with ${response.status}`);
  return readDocument(documentSchema.parse(await response.json()));
};
