import { useMemo } from 'react';
import { useLiveQuery } from '../../data/live-query';
import { useOutboxEntries } from '../../data/outbox/use-outbox';
import type { ListenError } from '../../data/snapshot';
import { ticketEvents, ticketMessages, ticketNotes } from '../../data/tickets';
import { threadOf, type ThreadItem } from './thread-items';

interface ThreadView {
  readonly state: 'pending' | 'error' | 'ready';
  readonly items: readonly ThreadItem[];
  readonly error: ListenError | null;
  readonly retry: () => void;
}

/** The thread of a ticket: messages, notes, decisions, and what is still on its way. */
export const useThread = (number: string, myName: string): ThreadView => {
  const messages = useLiveQuery(ticketMessages(number));
  const notes = useLiveQuery(ticketNotes(number));
  const events = useLiveQuery(ticketEvents(number));
  const entries = useOutboxEntries();
  const items = useMemo(
    () =>
      threadOf({
        number,
        messages: messages.data?.items ?? [],
        notes: notes.data?.items ?? [],
        events: events.data?.items ?? [],
        entries,
        myName,
      }),
    [number, messages.data, notes.data, events.data, entries, myName],
  );
  const all = [messages, notes, events];
  return {
    // Texts wait for each other: a thread without its notes would be a wrong thread.
    state: messages.state === 'ready' && notes.state === 'pending' ? 'pending' : messages.state,
    items,
    error: all.find(({ error }) => error)?.error ?? null,
    retry: () => all.forEach(({ retry }) => retry()),
  };
};
