import { upgradeTicket, type Ticket } from '@reglament/domain';
import type { DocumentSnapshot, Firestore, Timestamp } from 'firebase-admin/firestore';
import { parseDocument } from './parse';
import { paths } from './paths';

/** Ticket with its update time, the precondition of later writes. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly updateTime: Timestamp;
}

/** Parses a ticket snapshot; null when it does not exist. */
export const storedTicketOf = (snapshot: DocumentSnapshot): StoredTicket | null => {
  const ticket = parseDocument(upgradeTicket, snapshot);
  return ticket && snapshot.updateTime ? { ticket, updateTime: snapshot.updateTime } : null;
};

/** Reads a ticket by number. */
export const readTicket = async (db: Firestore, number: string): Promise<StoredTicket | null> =>
  storedTicketOf(await db.doc(paths.ticket(number)).get());
