import type { QueueLoad, Ticket } from '@reglament/domain';
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { ReadDocument } from './batched-reads';
import { paths } from './paths';
import { readTicketCounts } from './ticket-counts';

const activeTickets = (db: Firestore): Query =>
  db.collection(paths.tickets).where('queue', '==', 'active');

/** Counts documents up to a bound, which bounds the cost. */
async function countUpTo(query: Query, bound: number): Promise<number> {
  const counted = await query.limit(bound).count().get();
  return counted.data().count;
}

/**
 * Clause 3.4: counts the active tickets, up to the maximum the regulation distinguishes. Takes the
 * stored count, or a query before there is one.
 */
export const countLoad = async (
  { db, read }: { readonly db: Firestore; readonly read: ReadDocument },
  cap: number,
): Promise<QueueLoad> => {
  const counts = await readTicketCounts(read);
  const active = counts ? (counts.get('queue') ?? 0) : await countUpTo(activeTickets(db), cap);
  const count = Math.min(Math.max(active, 0), cap);
  return { count, capped: count >= cap };
};

/** Maximum counted queue position. */
const MAX_POSITION = 500;

/** Number of active tickets ahead; `capped` at the maximum. */
export interface QueuePosition {
  readonly ahead: number;
  readonly capped: boolean;
}

/** Clause 3.1: queue position by priority, then by time of receipt. */
export const queuePositionOf = async (
  db: Firestore,
  { priority, receivedAt }: Pick<Ticket, 'priority' | 'receivedAt'>,
): Promise<QueuePosition> => {
  const [higherPriority, samePriority] = await Promise.all([
    countUpTo(activeTickets(db).where('priority', '<', priority), MAX_POSITION),
    countUpTo(
      activeTickets(db).where('priority', '==', priority).where('receivedAt', '<', receivedAt),
      MAX_POSITION,
    ),
  ]);
  const ahead = Math.min(higherPriority + samePriority, MAX_POSITION);
  return { ahead, capped: ahead >= MAX_POSITION };
};
