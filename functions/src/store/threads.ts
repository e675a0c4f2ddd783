import { isDeepStrictEqual } from 'node:util';
import {
  boundedThread,
  isThreadOf,
  upgradeEvent,
  upgradeMessage,
  upgradeNote,
  upgradeThread,
  type StoredReader,
  type Thread,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Query, Transaction } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';
import { threadDocument } from './stored-document';
import { storedTicketOf } from './tickets';

/** Parses a thread; null when it is missing or unreadable, and the collections are read instead. */
export const threadOf = (snapshot: DocumentSnapshot): Thread | null => {
  const parsed = upgradeThread(snapshot.data());
  return parsed.ok ? parsed.value : null;
};

/**
 * Builds the thread of a ticket from its collections, unless it has one that agrees with the ticket.
 * Retries when the ticket changes meanwhile.
 * @returns whether a thread was written
 */
export const rebuildThread = async (db: Firestore, number: string): Promise<boolean> =>
  db.runTransaction(async (transaction) => {
    const refs = [paths.ticket(number), paths.thread(number)].map((path) => db.doc(path));
    const [ticketSnapshot, threadSnapshot] = await transaction.getAll(...refs);
    const stored = ticketSnapshot ? storedTicketOf(ticketSnapshot) : null;
    const thread = threadSnapshot ? threadOf(threadSnapshot) : null;
    if (stored === null || (thread && isThreadOf(thread, stored.ticket))) return false;
    const collected = await collectThread(db, transaction, number);
    if (isDeepStrictEqual(collected, thread)) return false;
    transaction.set(db.doc(paths.thread(number)), threadDocument(collected));
    return true;
  });

async function collectThread(
  db: Firestore,
  transaction: Transaction,
  number: string,
): Promise<Thread> {
  const read = async <Item>(query: Query, reader: StoredReader<Item>): Promise<Item[]> => {
    const { docs } = await transaction.get(query);
    return docs.flatMap((snapshot) => parseDocument(reader, snapshot) ?? []);
  };
  const [messages, notes, events] = await Promise.all([
    read(db.collection(paths.messages(number)).orderBy('at'), upgradeMessage),
    read(db.collection(paths.notes(number)).orderBy('at'), upgradeNote),
    read(db.collection(paths.events(number)).orderBy('at'), upgradeEvent),
  ]);
  return boundedThread({ number, from: 0, messages, notes, events });
}
