import { upgradeInboxRecord, type InboxRecord, type InboxResult } from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp, WriteBatch } from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { parseDocument } from './parse';
import { paths } from './paths';
import { inboxDocument } from './stored-document';

/** Inbox record with its update time, the precondition of later writes. */
export interface StoredInboxRecord {
  readonly record: InboxRecord;
  readonly updateTime: Timestamp;
}

/** Parses an inbox record; null when it does not exist. */
export const inboxRecordOf = (snapshot: DocumentSnapshot): StoredInboxRecord | null => {
  const record = parseDocument(upgradeInboxRecord, snapshot);
  return record && snapshot.updateTime ? { record, updateTime: snapshot.updateTime } : null;
};

/** Reads an inbox record by id. */
export const readInboxRecord = async (
  db: Firestore,
  id: string,
): Promise<StoredInboxRecord | null> => inboxRecordOf(await db.doc(paths.inboxRecord(id)).get());

/** Creates an inbox record; fails with a conflict when the id exists. */
export const createInboxRecord = async (db: Firestore, record: InboxRecord): Promise<void> => {
  await db.doc(paths.inboxRecord(record.id)).create(inboxDocument(record));
};

/**
 * Claims an email until its next attempt, so that two workers do not process it at once; fails with
 * a conflict when another has claimed it.
 */
export const claimInboxRecord = async (
  db: Firestore,
  { record, updateTime }: StoredInboxRecord,
  nextAttemptAt: number,
): Promise<void> => {
  const change: Partial<InboxRecord> = { attempts: record.attempts + 1, nextAttemptAt };
  await db.doc(paths.inboxRecord(record.id)).update(change, { lastUpdateTime: updateTime });
};

/** Records the outcome of an email. */
export const finishInboxRecord = async (
  db: Firestore,
  id: string,
  result: InboxResult,
): Promise<void> => {
  const change: Partial<InboxRecord> = { ...result, nextAttemptAt: null };
  await db.doc(paths.inboxRecord(id)).update(change);
};

const DUE_PAGE_SIZE = 20;

/** Iterates over emails without an outcome whose next attempt is due, longest waiting first. */
export const dueInboxRecords = (db: Firestore, now: number): AsyncGenerator<DocumentSnapshot[]> =>
  pagesOf(
    db.collection(paths.inbox).where('nextAttemptAt', '<=', now).orderBy('nextAttemptAt'),
    DUE_PAGE_SIZE,
  );

/** Adds a change of a record to a batch; the commit fails with a conflict when it has changed. */
export const changeInboxRecord = (
  db: Firestore,
  batch: WriteBatch,
  { stored, change }: { readonly stored: StoredInboxRecord; readonly change: Partial<InboxRecord> },
): void => {
  const { record, updateTime } = stored;
  batch.update(db.doc(paths.inboxRecord(record.id)), change, { lastUpdateTime: updateTime });
};

/** Maximum number of emails that are released with one address. */
const MAX_RELEASED = 100;

/** Reads the quarantined emails of an address, earliest first, at most 100. */
export const quarantinedOf = async (
  db: Firestore,
  address: string,
): Promise<readonly StoredInboxRecord[]> => {
  const { docs } = await db
    .collection(paths.inbox)
    .where('from', '==', address)
    .where('outcome', '==', 'quarantined')
    .limit(MAX_RELEASED)
    .get();
  return docs
    .flatMap((snapshot) => inboxRecordOf(snapshot) ?? [])
    .toSorted((a, b) => a.record.receivedAt - b.record.receivedAt);
};

/** Iterates over quarantined and discarded emails received before an instant, oldest first. */
export const expiredInboxRecords = (
  db: Firestore,
  before: number,
): AsyncGenerator<DocumentSnapshot[]> =>
  pagesOf(
    db
      .collection(paths.inbox)
      .where('outcome', 'in', ['quarantined', 'discarded'])
      .where('receivedAt', '<=', before)
      .orderBy('receivedAt'),
    DUE_PAGE_SIZE,
  );

/** Iterates over emails whose unknown sender is to be looked up again, longest waiting first. */
export const dueSenderChecks = (db: Firestore, now: number): AsyncGenerator<DocumentSnapshot[]> =>
  pagesOf(
    db.collection(paths.inbox).where('recheckAt', '<=', now).orderBy('recheckAt'),
    DUE_PAGE_SIZE,
  );

/** Deletes a record; its raw message must be deleted before. */
export const deleteInboxRecord = async (db: Firestore, id: string): Promise<void> => {
  await db.doc(paths.inboxRecord(id)).delete();
};
