import { upgradeTicket, type Ticket } from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** A ticket as it was read; a commit that changes it holds only while it is still the same. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly updateTime: Timestamp;
}

/** A ticket with the time of its last change; null when there is none. */
export const storedTicketOf = (snapshot: DocumentSnapshot): StoredTicket | null => {
  const ticket = parseDocument(upgradeTicket, snapshot);
  return ticket && snapshot.updateTime ? { ticket, updateTime: snapshot.updateTime } : null;
};

/** A ticket by its number. */
export const readTicket = async (db: Firestore, number: string): Promise<StoredTicket | null> =>
  storedTicketOf(await db.doc(paths.ticket(number)).get());
