import {
  emptyPersonRecord,
  upgradePerson,
  versionStamp,
  type PersonRecord,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** Person record with its update time; null for a person without a record. */
export interface StoredPerson extends PersonRecord {
  readonly updateTime: Timestamp | null;
}

/** Parses a person record; defaults apply without one. */
export const personOf = (snapshot: DocumentSnapshot): StoredPerson => ({
  ...(parseDocument(upgradePerson, snapshot) ?? emptyPersonRecord),
  updateTime: snapshot.updateTime ?? null,
});

/** Reads a person record. */
export const readPerson = async (db: Firestore, uid: string): Promise<StoredPerson> =>
  personOf(await db.doc(paths.person(uid)).get());

/** Change of a person record. */
interface PersonChange {
  readonly uid: string;
  /** Record as read; the precondition of the change. */
  readonly before: StoredPerson;
  readonly change: Partial<PersonRecord>;
}

/** Adds a change of a person record to a batch. */
export const changePerson = (
  db: Firestore,
  batch: WriteBatch,
  { uid, before: { updateTime }, change }: PersonChange,
): void => {
  const ref = db.doc(paths.person(uid));
  if (updateTime === null) batch.create(ref, { ...change, ...versionStamp });
  else batch.update(ref, { ...change }, { lastUpdateTime: updateTime });
};
