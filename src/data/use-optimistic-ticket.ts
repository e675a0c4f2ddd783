import { commands, type Ticket, type TicketCommandName } from '@reglament/domain';
import { useCallback, useMemo } from 'react';
import { useCalendars } from './calendars';
import { parsePending } from './command-queue/pending-command';
import { useCommandQueueEntries } from './command-queue/use-command-queue';
import { useLiveQuery } from './live-query';
import { applyPending, type KnownContext } from './optimistic-update';
import { useRegulation } from './regulation';
import { useSession } from './session';
import { team } from './staff';

/** Looks up staff names, to show an assignment before the server confirms it. */
export const useTeamNames = (): ((uid: string) => string | undefined) => {
  const people = useLiveQuery({ ...team(), enabled: false });
  const items = people.data?.items;
  return useCallback((uid: string) => items?.find((member) => member.uid === uid)?.name, [items]);
};

/** What decisions are predicted from; null while nobody is signed in. */
const useKnownContext = (): KnownContext | null => {
  const { user, role } = useSession();
  const nameOf = useTeamNames();
  const regulation = useRegulation();
  const calendars = useCalendars();
  return useMemo(() => {
    if (user === null) return null;
    const actor = { ...user, role: role ?? 'requester' };
    return { actor, channel: 'portal', regulation, calendars, nameOf };
  }, [user, role, nameOf, regulation, calendars]);
};

/** Returns a function that applies pending commands to a ticket. */
export const useOptimisticTicket = (): ((ticket: Ticket) => Ticket) => {
  const entries = useCommandQueueEntries();
  const context = useKnownContext();
  return useCallback(
    (ticket) =>
      context === null || entries.length === 0 ? ticket : applyPending(ticket, entries, context),
    [entries, context],
  );
};

/** Returns a function that predicts the result of a command before it is given. */
export const usePrediction = (ticket: Ticket) => {
  const context = useKnownContext();
  return (name: TicketCommandName, fields: object): Ticket => {
    const { number, revision } = ticket;
    const input = { commandId: crypto.randomUUID(), number, baseRevision: revision, ...fields };
    const parsed = parsePending(name, input);
    if (!parsed.ok || context === null) return ticket;
    return commands.preview(ticket, parsed.value, { ...context, now: Date.now() });
  };
};
