import {
  emptyPersonRecord,
  upgradePerson,
  versionStamp,
  type PersonRecord,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** What is known of a person, with the time of its last change; null for a person without a record. */
export interface StoredPerson extends PersonRecord {
  readonly updateTime: Timestamp | null;
}

/** The record of a person; all that nobody has said is as it is by default. */
export const personOf = (snapshot: DocumentSnapshot): StoredPerson => ({
  ...(parseDocument(upgradePerson, snapshot) ?? emptyPersonRecord),
  updateTime: snapshot.updateTime ?? null,
});

/** The record of a person as it is now. */
export const readPerson = async (db: Firestore, uid: string): Promise<StoredPerson> =>
  personOf(await db.doc(paths.person(uid)).get());

/** What changes in the record of a person. */
interface PersonChange {
  readonly uid: string;
  /** As it was read: the change holds only while nobody else has changed it. */
  readonly before: StoredPerson;
  readonly change: Partial<PersonRecord>;
}

/** Adds a change of a person's record to a commit. */
export const changePerson = (
  db: Firestore,
  batch: WriteBatch,
  { uid, before: { updateTime }, change }: PersonChange,
): void => {
  const ref = db.doc(paths.person(uid));
  if (updateTime === null) batch.create(ref, { ...change, ...versionStamp });
  else batch.update(ref, { ...change }, { lastUpdateTime: updateTime });
};
