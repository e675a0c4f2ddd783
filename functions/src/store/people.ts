import {
  emptyPersonRecord,
  matchesSearch,
  upgradePerson,
  versionStamp,
  type PersonRecord,
  type PersonSearch,
  type Requester,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** Person record with its update time; null for a person without a record. */
export interface StoredPerson extends PersonRecord {
  /** Whether the record has search keys; older ones have none. */
  readonly isIndexed: boolean;
  readonly updateTime: Timestamp | null;
}

/** Parses a person record; defaults apply without one. */
export const personOf = (snapshot: DocumentSnapshot): StoredPerson => ({
  ...(parseDocument(upgradePerson, snapshot) ?? emptyPersonRecord),
  isIndexed: snapshot.get('keys') !== undefined,
  updateTime: snapshot.updateTime ?? null,
});

/** Reads a person record. */
export const readPerson = async (db: Firestore, uid: string): Promise<StoredPerson> =>
  personOf(await db.doc(paths.person(uid)).get());

/** Finds the person with this uid as a requester; null without a record. */
export const findRequester = async (db: Firestore, uid: string): Promise<Requester | null> => {
  const snapshot = await db.doc(paths.person(uid)).get();
  if (!snapshot.exists) return null;
  const { name, email, login } = personOf(snapshot);
  return { uid, name: name || (login ?? uid), email };
};

/** Change of a person record. */
interface PersonChange {
  readonly uid: string;
  /** Record as read; the precondition of the change. */
  readonly before: StoredPerson;
  readonly change: Partial<PersonRecord & { readonly keys: readonly string[] }>;
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

/** Maximum number of candidates of a search by its longest word. */
const MAX_CANDIDATES = 100;

/** A found person with the record. */
interface PersonMatch {
  readonly uid: string;
  readonly person: StoredPerson;
}

/** Finds the people who match a search, at most `max`. */
export const searchPeople = async (
  db: Firestore,
  search: PersonSearch,
  max: number,
): Promise<readonly PersonMatch[]> => {
  const withKey = db.collection(paths.people).where('keys', 'array-contains', search.key);
  const { docs } = await withKey.limit(MAX_CANDIDATES).get();
  return docs
    .map((snapshot) => ({ uid: snapshot.id, person: personOf(snapshot) }))
    .filter(({ person }) => matchesSearch(person, search))
    .slice(0, max);
};
