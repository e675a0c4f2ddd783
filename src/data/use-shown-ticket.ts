import type { Ticket } from '@reglament/domain';
import { useCallback } from 'react';
import { useLiveQuery } from './live-query';
import { useOutboxEntries } from './outbox/use-outbox';
import { withPending } from './overlay';
import { useSession } from './session';
import { team } from './staff';

/** The names of the team, for showing an assignment before the server confirms it. */
export const useTeamNames = (): ((uid: string) => string | undefined) => {
  const people = useLiveQuery({ ...team(), enabled: false });
  const items = people.data?.items;
  return useCallback((uid: string) => items?.find((member) => member.uid === uid)?.name, [items]);
};

/** Shows tickets as they will be when what was just done has arrived. */
export const useShown = (): ((ticket: Ticket) => Ticket) => {
  const { user } = useSession();
  const entries = useOutboxEntries();
  const nameOf = useTeamNames();
  return useCallback(
    (ticket) => {
      if (user === null || entries.length === 0) return ticket;
      return withPending(ticket, entries, { me: { uid: user.uid, name: user.name }, nameOf });
    },
    [user, entries, nameOf],
  );
};
