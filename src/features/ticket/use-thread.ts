import type { Ticket } from '@reglament/domain';
import { useMemo } from 'react';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';
import { useLiveQuery } from '../../data/live-query';
import type { ListenError } from '../../data/snapshot';
import { ticketEvents, ticketMessages, ticketNotes } from '../../data/tickets';
import { previewMessages } from './preview-thread';
import { threadOf, unreadableIn, type ThreadItem } from './thread-items';

interface ThreadView {
  readonly state: 'pending' | 'error' | 'ready';
  readonly items: readonly ThreadItem[];
  readonly error: ListenError | null;
  readonly retry: () => void;
}

/** Returns the thread of a ticket: messages, notes, events and pending commands. */
export const useThread = (ticket: Ticket, myName: string): ThreadView => {
  const { number } = ticket;
  const preview = useMemo(() => previewMessages(ticket), [ticket]);
  const messages = useLiveQuery(ticketMessages(number));
  const notes = useLiveQuery(ticketNotes(number));
  const events = useLiveQuery(ticketEvents(number));
  const entries = useCommandQueueEntries();
  const items = useMemo(
    () =>
      threadOf({
        number,
        messages: messages.data?.items ?? preview ?? [],
        notes: notes.data?.items ?? [],
        events: events.data?.items ?? [],
        unreadable: [
          ...(messages.data ? unreadableIn(messages.data, 'message') : []),
          ...(notes.data ? unreadableIn(notes.data, 'note') : []),
          ...(events.data ? unreadableIn(events.data, 'event') : []),
        ],
        entries,
        myName,
      }),
    [number, messages.data, preview, notes.data, events.data, entries, myName],
  );
  const all = [messages, notes, events];
  // Messages wait for notes, because a thread without its notes would be misleading.
  const loadState =
    messages.state === 'ready' && notes.state === 'pending' ? 'pending' : messages.state;
  return {
    state: loadState === 'pending' && preview !== null ? 'ready' : loadState,
    items,
    error: all.find(({ error }) => error)?.error ?? null,
    retry: () => all.forEach(({ retry }) => retry()),
  };
};
