import type { StoredReader } from '@reglament/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { InternalError } from './errors';

/** The value of a document of any version; null when there is no document. */
export const parseDocument = <Value>(
  read: StoredReader<Value>,
  snapshot: DocumentSnapshot,
): Value | null => {
  if (!snapshot.exists) return null;
  const found = read(snapshot.data());
  if (found.ok) return found.value;
  const why =
    found.error.kind === 'newer'
      ? `needs a reader of version ${found.error.minReaderVersion}`
      : `is not as it should be: ${found.error.fields.join(', ')}`;
  throw new InternalError(`${snapshot.ref.parent.id} document ${why}`);
};
