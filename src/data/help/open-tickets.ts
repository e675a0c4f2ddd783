import * as z from 'zod/mini';
import { callFunction } from '../firebase/functions';
import { keys } from '../keys';

const openTicketsSchema = z.array(
  z.object({ number: z.string(), subject: z.string(), receivedAt: z.int() }),
);

/** An open ticket of the current user. */
export type OpenTicket = z.infer<typeof openTicketsSchema>[number];

/** Maximum latest tickets that a subject is compared with. */
const MAX_TICKETS = 20;

/** Cache time in milliseconds; tickets of another tab appear after it. */
const FRESH_MS = 60_000;

/**
 * Query for the user's open tickets, through a function, so that the form needs no database client.
 */
export const openTickets = (uid: string) => ({
  queryKey: keys.openTickets(uid),
  queryFn: async () =>
    openTicketsSchema.parse(await callFunction('openTickets', { most: MAX_TICKETS })),
  retry: false,
  staleTime: FRESH_MS,
});
