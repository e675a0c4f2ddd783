import { isDeepStrictEqual } from 'node:util';
import {
  searchAudiences,
  searchDocumentOf,
  upgradeMessage,
  upgradeNote,
  upgradeSearchDocument,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { parseDocument } from './parse';
import { paths } from './paths';
import { searchPath } from './search-projection';
import { searchDocument } from './stored-document';
import type { TicketSnapshot } from './ticket-queries';
import { storedTicketOf } from './tickets';

/** Maximum number of messages, and of notes, of which a document is composed; more are not searched. */
const MAX_TEXTS = 50;

/** Tickets that changed since an instant, in pages; all of them since 0. */
export const ticketsChangedSince = (
  db: Firestore,
  since: number,
): AsyncGenerator<TicketSnapshot[]> =>
  pagesOf(db.collection(paths.tickets).where('updatedAt', '>=', since).orderBy('updatedAt'));

/**
 * Compares the index documents of a ticket with its thread and rewrites those that differ. The
 * ticket is read again in the same transaction, so that a concurrent command is not undone.
 * @returns whether something was rewritten
 */
export const repairSearchOf = async (db: Firestore, { ref }: TicketSnapshot): Promise<boolean> =>
  db.runTransaction(async (transaction) => {
    const stored = storedTicketOf(await transaction.get(ref));
    if (stored === null) return false;
    const { ticket } = stored;
    const [messages, notes] = await Promise.all([
      transaction.get(db.collection(paths.messages(ref.id)).orderBy('at').limit(MAX_TEXTS)),
      transaction.get(db.collection(paths.notes(ref.id)).orderBy('at').limit(MAX_TEXTS)),
    ]);
    const thread = {
      messages: messages.docs.flatMap((one) => parseDocument(upgradeMessage, one) ?? []),
      notes: notes.docs.flatMap((one) => parseDocument(upgradeNote, one) ?? []),
    };
    const targets = searchAudiences.flatMap((audience) => {
      const path = searchPath(ticket, audience);
      return path === null ? [] : [{ path, document: searchDocumentOf(ticket, thread, audience) }];
    });
    const present = await transaction.getAll(...targets.map(({ path }) => db.doc(path)));
    const outdated = targets.filter(({ document }, at) => !isCurrent(present[at], document));
    for (const { path, document } of outdated) {
      transaction.set(db.doc(path), searchDocument(document));
    }
    return outdated.length > 0;
  });

function isCurrent(snapshot: DocumentSnapshot | undefined, document: object): boolean {
  const read = upgradeSearchDocument(snapshot?.data());
  return read.ok && isDeepStrictEqual(read.value, document);
}
