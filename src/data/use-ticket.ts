import type { Ticket } from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { listedTicket } from './live-list/use-ticket-list';
import { prefetchLive } from './live-listener';
import { useLiveQuery, type LiveState } from './live-query';
import { liveTicket, ticketEvents, ticketMessages, ticketNotes } from './tickets';

/**
 * A ticket with its own listener; pending for no number. A list that shows it has it already, so it is there at once; of two
 * states the later one counts.
 */
export const useTicket = (number: string | null): LiveState<Ticket | null> => {
  const live = useLiveQuery({ ...liveTicket(number ?? ''), enabled: number !== null });
  const client = useQueryClient();
  const listed = number === null ? undefined : listedTicket(client, number);
  if (!listed) return live;
  if (live.state === 'ready' && (live.data?.revision ?? 0) >= listed.revision) return live;
  return { ...live, state: 'ready', data: listed };
};

/** Has the thread of a ticket ready before it is opened. */
export const prefetchThread = (client: QueryClient, number: string): void => {
  prefetchLive(client, ticketMessages(number));
  prefetchLive(client, ticketNotes(number));
  prefetchLive(client, ticketEvents(number));
};
