import type { Ticket } from '@reglament/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { prefetchThread } from '../../data/use-ticket';

/** Prefetches the threads of the tickets before and after the open one. */
export const usePrefetchNeighbours = (tickets: readonly Ticket[], open: string | null): void => {
  const client = useQueryClient();
  const at = open === null ? -1 : tickets.findIndex(({ number }) => number === open);
  const previous = at > 0 ? tickets[at - 1]?.number : undefined;
  const next = at >= 0 ? tickets[at + 1]?.number : undefined;
  useEffect(() => {
    if (previous !== undefined) prefetchThread(client, previous);
    if (next !== undefined) prefetchThread(client, next);
  }, [client, previous, next]);
};
