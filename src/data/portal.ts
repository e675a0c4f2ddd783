import type { Message, PortalTicket } from '@reglament/domain';
import * as z from 'zod/mini';
import { readMessage, readPortalTicket } from './documents';
import { callFunction } from './firebase/functions';
import { isFramed } from './framed';
import { keys } from './keys';
import { latestOf, liveDocument, liveList, liveSharedList } from './lists';
import type { LiveQuery } from './live-listener';
import { pollingList } from './polling';
import type { ListSnapshot } from './snapshot';

/** The tickets of a requester, newest first. */
export const myTickets = (uid: string): LiveQuery<ListSnapshot<PortalTicket>> => {
  const list = latestOf(`portal/${uid}/tickets`, 'receivedAt', 'first');
  const key = keys.myTickets(uid);
  const live = liveSharedList(key, list, readPortalTicket);
  // The iframe polls the list, so that the database client loads only with the first ticket.
  return isFramed()
    ? { key, subscribe: pollingList(list, readPortalTicket, live.subscribe) }
    : live;
};

/** One ticket of a requester. */
export const myTicket = (uid: string, number: string): LiveQuery<PortalTicket | null> =>
  liveDocument(keys.myTicket(uid, number), `portal/${uid}/tickets/${number}`, readPortalTicket);

/** The messages of a ticket that its requester may read, oldest first. */
export const myMessages = (uid: string, number: string): LiveQuery<ListSnapshot<Message>> =>
  liveList(
    keys.myMessages(uid, number),
    {
      ...latestOf(`tickets/${number}/messages`, 'at', 'last'),
      // Security rules allow a requester to query only messages with their own uid.
      filters: [{ field: 'requesterUid', is: uid }],
    },
    readMessage,
  );

const placeSchema = z.object({ ahead: z.int(), capped: z.boolean() });

/** Number of tickets ahead in the queue; `capped` when counting stopped at `ahead`. */
export type QueuePlace = z.infer<typeof placeSchema>;

/** Query for the queue position of a ticket (clause 3.1). */
export const queuePlace = (number: string) => ({
  queryKey: keys.queuePlace(number),
  queryFn: async (): Promise<QueuePlace> =>
    placeSchema.parse(await callFunction('queuePlace', { number })),
});
