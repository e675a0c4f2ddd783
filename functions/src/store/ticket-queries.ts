import type { Firestore, Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from './paths';
import type { StoredTicket } from './tickets';

/** A ticket as it was found, not read yet: one that cannot be read stops no other. */
export type TicketSnapshot = QueryDocumentSnapshot;

/** Tickets read at once; a few at a time are then worked on. */
const PAGE = 200;

/** Tickets that a schedule must look at by an instant, page by page, the longest due first. */
export const dueTickets = (db: Firestore, now: number): AsyncGenerator<TicketSnapshot[]> =>
  pagesOf(db.collection(paths.tickets).where('nextCheckAt', '<=', now).orderBy('nextCheckAt'));

/** Open tickets whose deadline was computed without the calendar of a year, page by page. */
export const provisionalTickets = (db: Firestore): AsyncGenerator<TicketSnapshot[]> =>
  pagesOf(
    db
      .collection(paths.tickets)
      .where('queue', 'in', ['active', 'paused'])
      .where('deadline.provisional', '==', true)
      .orderBy('receivedAt'),
  );

/** Documents of a query, page by page; without an order of its own in that of their paths. */
export async function* pagesOf(query: Query): AsyncGenerator<TicketSnapshot[]> {
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const page = await (last ? query.startAfter(last) : query).limit(PAGE).get();
    if (page.empty) return;
    yield page.docs;
    last = page.docs.at(-1);
  }
}

/** Moves the next look at a ticket, as long as nobody has changed it. */
export const rescheduleTimer = async (
  db: Firestore,
  { ticket, updateTime }: StoredTicket,
  nextCheckAt: number | null,
): Promise<void> => {
  const ref = db.doc(paths.ticket(ticket.number));
  await ref.update({ nextCheckAt }, { lastUpdateTime: updateTime });
};
