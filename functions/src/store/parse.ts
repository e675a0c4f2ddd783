import type { StoredReader } from '@reglament/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { InternalError } from './errors';

/**
 * Parses a document of any version; null when it does not exist.
 * @throws InternalError when it is invalid or needs a newer reader
 */
export const parseDocument = <Value>(
  read: StoredReader<Value>,
  snapshot: DocumentSnapshot,
): Value | null => {
  if (!snapshot.exists) return null;
  const parsed = read(snapshot.data());
  if (parsed.ok) return parsed.value;
  const reason =
    parsed.error.kind === 'newer'
      ? `needs a reader of version ${parsed.error.minReaderVersion}`
      : `is not as it should be: ${parsed.error.fields.join(', ')}`;
  throw new InternalError(`${snapshot.ref.parent.id} document ${reason}`);
};
