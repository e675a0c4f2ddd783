import { portalTicketSchema, type PortalTicket } from '@reglament/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** Maximum number of recent tickets to read. */
const MAX_READ = 50;

/** Returns the open tickets of a requester, newest first. */
export const openTicketsOf = async (
  db: Firestore,
  uid: string,
  max: number,
): Promise<readonly PortalTicket[]> => {
  const latest = db.collection(paths.portalTickets(uid)).orderBy('receivedAt', 'desc');
  const { docs } = await latest.limit(MAX_READ).get();
  return docs
    .map((snapshot) => portalTicketSchema.safeParse(snapshot.data()).data)
    .filter((ticket) => ticket !== undefined)
    .filter(isOpen)
    .slice(0, max);
};

const openStatuses: ReadonlySet<PortalTicket['status']> = new Set([
  'new',
  'open',
  'waiting',
  'deferred',
]);

const isOpen = ({ status }: PortalTicket): boolean => openStatuses.has(status);
