import type { QueueLoad, Ticket } from '@reglament/domain';
import type { Firestore, Query } from 'firebase-admin/firestore';
import { paths } from './paths';

const activeTickets = (db: Firestore): Query =>
  db.collection(paths.tickets).where('queue', '==', 'active');

/** Counts up to a bound: what it costs does not grow with what there is. */
async function countUpTo(query: Query, bound: number): Promise<number> {
  const counted = await query.limit(bound).count().get();
  return counted.data().count;
}

/** Clause 3.4: how many tickets are in processing, counted no further than the regulation looks. */
export const countLoad = async (db: Firestore, cap: number): Promise<QueueLoad> => {
  const count = await countUpTo(activeTickets(db), cap);
  return { count, capped: count >= cap };
};

/** Places beyond this one are not told apart. */
const LAST_PLACE = 500;

/** How many active tickets come before one; `capped` when there are more than are counted. */
export interface QueuePosition {
  readonly ahead: number;
  readonly capped: boolean;
}

/** Clause 3.1: the place in the queue, by priority and then by arrival. */
export const placeOf = async (
  db: Firestore,
  { priority, receivedAt }: Pick<Ticket, 'priority' | 'receivedAt'>,
): Promise<QueuePosition> => {
  const [sooner, earlier] = await Promise.all([
    countUpTo(activeTickets(db).where('priority', '<', priority), LAST_PLACE),
    countUpTo(
      activeTickets(db).where('priority', '==', priority).where('receivedAt', '<', receivedAt),
      LAST_PLACE,
    ),
  ]);
  const ahead = Math.min(sooner + earlier, LAST_PLACE);
  return { ahead, capped: ahead >= LAST_PLACE };
};
