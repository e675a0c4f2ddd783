import { portalTicketSchema, type PortalTicket } from '@reglament/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** The latest requests that are looked at: whoever has more open ones finds them in their list. */
const LOOKED_AT = 50;

/** Requests of a person that are still being worked on, the latest first. */
export const openTicketsOf = async (
  db: Firestore,
  uid: string,
  most: number,
): Promise<readonly PortalTicket[]> => {
  const latest = db.collection(paths.portalTickets(uid)).orderBy('receivedAt', 'desc');
  const { docs } = await latest.limit(LOOKED_AT).get();
  return docs
    .map((snapshot) => portalTicketSchema.safeParse(snapshot.data()).data)
    .filter((ticket) => ticket !== undefined)
    .filter(isOpen)
    .slice(0, most);
};

const open: ReadonlySet<PortalTicket['status']> = new Set(['new', 'open', 'waiting', 'deferred']);

const isOpen = ({ status }: PortalTicket): boolean => open.has(status);
