import type { Ticket } from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { listedTicket } from './live-list/use-ticket-list';
import { prefetchLive } from './live-listener';
import { useLiveQuery, type LiveState } from './live-query';
import { liveTicket, ticketThread } from './tickets';

/**
 * Live state of a ticket; pending when `number` is null. Uses the copy of a loaded list until the
 * own listener has the same or a later revision.
 */
export const useTicket = (number: string | null): LiveState<Ticket | null> => {
  const live = useLiveQuery({ ...liveTicket(number ?? ''), enabled: number !== null });
  const client = useQueryClient();
  const listed = number === null ? undefined : listedTicket(client, number);
  if (!listed) return live;
  if (live.state === 'ready' && (live.data?.revision ?? 0) >= listed.revision) return live;
  return { ...live, state: 'ready', data: listed };
};

/** Prefetches the thread of a ticket. */
export const prefetchThread = (client: QueryClient, number: string): void =>
  prefetchLive(client, ticketThread(number));
