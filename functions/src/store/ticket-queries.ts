import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { paths } from './paths';
import type { StoredTicket } from './tickets';

/** A ticket as it was found, not read yet: one that cannot be read stops no other. */
export type TicketSnapshot = QueryDocumentSnapshot;

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

/** Moves the next look at a ticket, as long as nobody has changed it. */
export const rescheduleTimer = async (
  db: Firestore,
  { ticket, updateTime }: StoredTicket,
  nextCheckAt: number | null,
): Promise<void> => {
  const ref = db.doc(paths.ticket(ticket.number));
  await ref.update({ nextCheckAt }, { lastUpdateTime: updateTime });
};
