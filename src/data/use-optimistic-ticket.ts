import type { Ticket } from '@reglament/domain';
import { useCallback } from 'react';
import { useCommandQueueEntries } from './command-queue/use-command-queue';
import { useLiveQuery } from './live-query';
import { applyPending } from './optimistic-update';
import { useSession } from './session';
import { team } from './staff';

/** Looks up staff names, to show an assignment before the server confirms it. */
export const useTeamNames = (): ((uid: string) => string | undefined) => {
  const people = useLiveQuery({ ...team(), enabled: false });
  const items = people.data?.items;
  return useCallback((uid: string) => items?.find((member) => member.uid === uid)?.name, [items]);
};

/** Returns a function that applies pending commands to a ticket. */
export const useOptimisticTicket = (): ((ticket: Ticket) => Ticket) => {
  const { user } = useSession();
  const entries = useCommandQueueEntries();
  const nameOf = useTeamNames();
  return useCallback(
    (ticket) => {
      if (user === null || entries.length === 0) return ticket;
      return applyPending(ticket, entries, { me: { uid: user.uid, name: user.name }, nameOf });
    },
    [user, entries, nameOf],
  );
};
