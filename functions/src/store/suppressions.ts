import { canonicalAddress, upgradeSuppression, type Suppression } from '@reglament/domain';
import type { DocumentReference, Timestamp } from 'firebase-admin/firestore';
import { addressId } from './addresses';
import type { Batch, Database } from './database';
import { parseDocument } from './parse';
import { paths } from './paths';
import { suppressionDocument } from './stored-document';

/** Failures of an address as read; the document may not exist. */
interface StoredSuppression {
  readonly ref: DocumentReference;
  readonly suppression: Suppression | null;
  readonly updateTime: Timestamp | null;
}

/** Reads the failures of an address in any spelling. */
export const readSuppression = async (
  db: Database,
  address: string,
): Promise<StoredSuppression> => {
  const digest = addressId(canonicalAddress(address) ?? address);
  const snapshot = await db.doc(paths.suppression(digest)).get();
  return {
    ref: snapshot.ref,
    suppression: parseDocument(upgradeSuppression, snapshot),
    updateTime: snapshot.updateTime ?? null,
  };
};

/** Adds a change of the failures of an address to a batch; null removes them. */
export const changeSuppression = (
  batch: Batch,
  { ref, updateTime }: StoredSuppression,
  after: Suppression | null,
): void => {
  if (after === null) {
    if (updateTime !== null) batch.delete(ref, { lastUpdateTime: updateTime });
  } else if (updateTime === null) batch.create(ref, suppressionDocument(after));
  else batch.update(ref, { ...suppressionDocument(after) }, { lastUpdateTime: updateTime });
};
