import { upgradeInboxRecord, type InboxRecord, type InboxResult } from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp } from 'firebase-admin/firestore';
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
const inboxRecordOf = (snapshot: DocumentSnapshot): StoredInboxRecord | null => {
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
