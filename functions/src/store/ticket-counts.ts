import {
  builtInViewIds,
  COUNT_STATE,
  countDocuments,
  countedViewsOf,
  sumOfCounts,
  totalCounts,
  upgradeTicketCounts,
  versionStamp,
  type BuiltInViewId,
  type TicketCounts,
} from '@reglament/domain';
import type {
  DocumentSnapshot,
  Firestore,
  Query,
  Transaction,
  WriteBatch,
} from 'firebase-admin/firestore';
import type { ReadDocument } from './batched-reads';
import { fieldValues } from './database';
import { paths } from './paths';
import { staffUids } from './staff';

/** Changes of counts by key. */
type CountChanges = Readonly<Record<string, number>>;

const documentsOf = (db: Firestore) => countDocuments.map((id) => db.doc(paths.ticketCounts(id)));

/** Parses the counts; an unreadable document counts nothing. */
const countsOf = (snapshots: readonly DocumentSnapshot[]): readonly TicketCounts[] =>
  snapshots.flatMap((snapshot) => {
    const parsed = upgradeTicketCounts(snapshot.data());
    return parsed.ok ? [parsed.value] : [];
  });

/** Reads the number of tickets by count key; null until they were counted, or when unreadable. */
export const readTicketCounts = async (
  read: ReadDocument,
): Promise<ReadonlyMap<string, number> | null> => {
  const all = await Promise.all(countDocuments.map(async (id) => read(paths.ticketCounts(id))));
  const stored = all.filter(({ exists }) => exists);
  const counts = countsOf(stored);
  return counts.length === stored.length ? totalCounts(counts) : null;
};

/** Adds changes to the counts of a shard; commits never conflict over them. */
export const addToCounts = async (
  db: Firestore,
  batch: WriteBatch,
  { path, changes }: { readonly path: string; readonly changes: CountChanges },
): Promise<void> => {
  const values = await fieldValues();
  const counts = Object.fromEntries(
    Object.entries(changes).map(([key, change]) => [key, values.increment(change)]),
  );
  batch.set(db.doc(path), { counts, ...versionStamp }, { merge: true });
};

/** Tickets of each view, of a user where it depends on one. */
const ticketsIn: Readonly<Record<BuiltInViewId, (db: Firestore, uid: string) => Query>> = {
  queue: (db) => db.collection(paths.tickets).where('queue', '==', 'active'),
  'to-categorise': (db) =>
    db
      .collection(paths.tickets)
      .where('needsCategory', '==', true)
      .where('queue', 'in', ['active', 'paused']),
  mine: (db, uid) =>
    db
      .collection(paths.tickets)
      .where('assignee.uid', '==', uid)
      .where('queue', 'in', ['active', 'paused']),
  waiting: (db) => db.collection(paths.tickets).where('queue', '==', 'paused'),
  resolved: (db) => db.collection(paths.tickets).where('queue', '==', 'done'),
  all: (db) => db.collection(paths.tickets),
};

/**
 * Counts all tickets, and keeps the difference to the counts of the commands in the state, where no
 * command writes. Of two runs at once, one fails with a conflict.
 * @returns whether anything was corrected
 */
export const recountTickets = async (db: Firestore): Promise<boolean> => {
  const uids = await staffUids(db);
  const { snapshots, counted } = await db.runTransaction(
    async (transaction) => readEverything(db, transaction, uids),
    { readOnly: true },
  );
  const stored = countsOf(snapshots);
  const sums = sumOfCounts(stored);
  const isCorrect = counted.every(([key, count]) => count === (sums.get(key) ?? 0));
  if (isCorrect && totalCounts(stored) !== null) return false;
  const ref = db.doc(paths.ticketCounts(COUNT_STATE));
  const { updateTime } = snapshots.find((snapshot) => snapshot.ref.path === ref.path) ?? {};
  const shards = sumOfCounts(countsOf(snapshots.filter(({ id }) => id !== COUNT_STATE)));
  const counts = Object.fromEntries(
    counted.map(([key, count]) => [key, count - (shards.get(key) ?? 0)]),
  );
  const state = { counts, countedViews: [...builtInViewIds], ...versionStamp };
  if (updateTime) await ref.update(state, { lastUpdateTime: updateTime });
  else await ref.create(state);
  return true;
};

/** Reads the stored counts and counts the tickets in one snapshot. */
async function readEverything(db: Firestore, transaction: Transaction, uids: readonly string[]) {
  const snapshots = await transaction.getAll(...documentsOf(db));
  const counted = await Promise.all(
    countedViewsOf(uids).map(async ({ view, uid, key }) => {
      const aggregate = await transaction.get(ticketsIn[view](db, uid).count());
      return [key, aggregate.data().count] as const;
    }),
  );
  return { snapshots, counted };
}
