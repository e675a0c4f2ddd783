import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from './paths';

/** A ticket as it was found, not read yet: one that cannot be read stops no other. */
export type DueTicket = QueryDocumentSnapshot;

/** Tickets read at once; a few at a time are then decided on. */
const PAGE = 100;

/** Tickets that a schedule must look at by an instant, page by page, the longest due first. */
export async function* dueTickets(db: Firestore, now: number): AsyncGenerator<DueTicket[]> {
  const due = db.collection(paths.tickets).where('nextCheckAt', '<=', now).orderBy('nextCheckAt');
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const page = await (last ? due.startAfter(last) : due).limit(PAGE).get();
    if (page.empty) return;
    yield page.docs;
    last = page.docs.at(-1);
  }
}
