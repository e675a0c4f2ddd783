import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { paths } from './paths';
import type { StoredTicket } from './tickets';

/** Unparsed ticket; an invalid one must not stop the others. */
export type TicketSnapshot = QueryDocumentSnapshot;

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

/** Sets the next timer of a ticket; fails when the ticket has changed. */
export const rescheduleTimer = async (
  db: Firestore,
  { ticket, updateTime }: StoredTicket,
  nextCheckAt: number | null,
): Promise<void> => {
  const ref = db.doc(paths.ticket(ticket.number));
  await ref.update({ nextCheckAt }, { lastUpdateTime: updateTime });
};
