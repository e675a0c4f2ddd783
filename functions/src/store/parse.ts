import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { Fault } from './fault';

/** Fields that are named when a document is not as it should be. */
const MOST_FIELDS = 5;

/** The value of a document that must be of a shape; null when there is no document. */
export const parseDocument = <Value>(
  schema: z.ZodMiniType<Value>,
  snapshot: DocumentSnapshot,
): Value | null => {
  if (!snapshot.exists) return null;
  const parsed = schema.safeParse(snapshot.data());
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, MOST_FIELDS).map(({ path }) => path.join('.'));
  throw new Fault(
    `${snapshot.ref.parent.id} document is not as it should be: ${fields.join(', ')}`,
  );
};
