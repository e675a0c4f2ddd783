import * as z from 'zod/mini';
import { callFunction } from '../firebase/functions';
import { keys } from '../keys';

const openTicketsSchema = z.array(
  z.object({ number: z.string(), subject: z.string(), receivedAt: z.int() }),
);

/** A request of one's own that is still open. */
export type OpenTicket = z.infer<typeof openTicketsSchema>[number];

/** Latest requests that a subject is compared with. */
const MAX_TICKETS = 20;

/** A minute: a request that was sent in another tab is known of by then. */
const FRESH_MS = 60_000;

/** One's open requests, asked of a function: the form does not load the live database for them. */
export const openTickets = (uid: string) => ({
  queryKey: keys.openTickets(uid),
  queryFn: async () =>
    openTicketsSchema.parse(await callFunction('openTickets', { most: MAX_TICKETS })),
  retry: false,
  staleTime: FRESH_MS,
});
