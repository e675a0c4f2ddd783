import type { Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';
import { slotDocument, type Slot } from './slots';

interface Spending {
  readonly digest: string;
  /** Until when the token could be used at all, epoch milliseconds; a TTL policy removes the record. */
  readonly expiresAt: number;
  readonly slot: Slot;
}

/**
 * Marks a token as used, together with the slot that its use takes; false when it was used before. A
 * slot that somebody took first is an error like any lost commit, and nothing is written.
 */
export const spendToken = async (
  db: Firestore,
  { digest, expiresAt, slot }: Spending,
): Promise<boolean> => {
  const ref = db.doc(paths.usedToken(digest));
  const batch = db.batch();
  batch.create(ref, { expiresAt: new Date(expiresAt) });
  batch.create(slot.ref, slotDocument(slot));
  try {
    await batch.commit();
    return true;
  } catch (error) {
    if ((await ref.get()).exists) return false;
    throw error;
  }
};
