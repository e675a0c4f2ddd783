import type { Ticket } from '@reglament/domain';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';
import { useLiveQuery } from '../../data/live-query';
import type { ListenError } from '../../data/snapshot';
import { ticketEvents, ticketMessages, ticketNotes, ticketThread } from '../../data/tickets';
import { previewMessages } from './preview-thread';
import { threadOf, type ThreadItem } from './thread-items';
import { needsLists, threadRecords, type ThreadRecords } from './thread-records';

interface ThreadView {
  readonly state: 'pending' | 'error' | 'ready';
  readonly items: readonly ThreadItem[];
  readonly error: ListenError | null;
  readonly retry: () => void;
}

/** Subscribes to the document of a thread, and to its collections when that is not enough. */
const useRecords = (number: string) => {
  const thread = useLiveQuery(ticketThread(number));
  const enabled = needsLists(thread);
  const messages = useLiveQuery({ ...ticketMessages(number), enabled });
  const notes = useLiveQuery({ ...ticketNotes(number), enabled });
  const events = useLiveQuery({ ...ticketEvents(number), enabled });
  const sources = enabled ? [messages, notes, events] : [thread];
  return {
    records: threadRecords(thread, { messages, notes, events }),
    error: sources.find(({ error }) => error)?.error ?? null,
    hasFailed: enabled && (messages.state === 'error' || notes.state === 'error'),
    retry: () => [thread, messages, notes, events].forEach((source) => source.retry()),
  };
};

const noRecords: ThreadRecords = { messages: [], notes: [], events: [], unreadable: [] };

const previewRecords = (ticket: Ticket): ThreadRecords | null => {
  const messages = previewMessages(ticket);
  return messages && { ...noRecords, messages };
};

/** Returns the thread of a ticket: messages, notes, events and pending commands. */
export const useThread = (ticket: Ticket, myName: string): ThreadView => {
  const { number } = ticket;
  const { records, error, hasFailed, retry } = useRecords(number);
  const shown = records ?? previewRecords(ticket);
  const entries = useCommandQueueEntries();
  const items = threadOf({ ...(shown ?? noRecords), number, entries, myName });
  return { state: stateOf(shown, hasFailed), items, error, retry };
};

const stateOf = (shown: ThreadRecords | null, hasFailed: boolean): ThreadView['state'] => {
  if (shown) return 'ready';
  return hasFailed ? 'error' : 'pending';
};
