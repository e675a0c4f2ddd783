import type { Firestore, Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from './paths';
import type { StoredTicket } from './tickets';

/** Unparsed ticket; an invalid one must not stop the others. */
export type TicketSnapshot = QueryDocumentSnapshot;

/** Page size. */
const PAGE_SIZE = 200;

/** Iterates over tickets whose timer is due, in pages, longest overdue first. */
export const dueTickets = (db: Firestore, now: number): AsyncGenerator<TicketSnapshot[]> =>
  pagesOf(db.collection(paths.tickets).where('nextCheckAt', '<=', now).orderBy('nextCheckAt'));

/** Iterates over open tickets with a provisional deadline, in pages. */
export const provisionalTickets = (db: Firestore): AsyncGenerator<TicketSnapshot[]> =>
  pagesOf(
    db
      .collection(paths.tickets)
      .where('queue', 'in', ['active', 'paused'])
      .where('deadline.provisional', '==', true)
      .orderBy('receivedAt'),
  );

/** Iterates over a query in pages with a cursor; ordered by path unless the query has an order. */
export async function* pagesOf(query: Query): AsyncGenerator<TicketSnapshot[]> {
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const page = await (last ? query.startAfter(last) : query).limit(PAGE_SIZE).get();
    if (page.empty) return;
    yield page.docs;
    last = page.docs.at(-1);
  }
}

/** Sets the next timer of a ticket; fails when the ticket has changed. */
export const rescheduleTimer = async (
  db: Firestore,
  { ticket, updateTime }: StoredTicket,
  nextCheckAt: number | null,
): Promise<void> => {
  const ref = db.doc(paths.ticket(ticket.number));
  await ref.update({ nextCheckAt }, { lastUpdateTime: updateTime });
};
