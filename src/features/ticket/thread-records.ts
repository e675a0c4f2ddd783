import type { Message, Note, Thread, TicketEvent } from '@reglament/domain';
import type { LiveState } from '../../data/live-query';
import type { ListSnapshot } from '../../data/snapshot';
import { unreadableIn, type ThreadParts } from './thread-items';

/** Collections of a ticket, which have every record. */
export interface ThreadLists {
  readonly messages: LiveState<ListSnapshot<Message>>;
  readonly notes: LiveState<ListSnapshot<Note>>;
  readonly events: LiveState<ListSnapshot<TicketEvent>>;
}

/** Records to show. */
export type ThreadRecords = Pick<ThreadParts, 'messages' | 'notes' | 'events' | 'unreadable'>;

/** Whether the document of a thread is missing, unreadable, or lacks earlier records. */
export const needsLists = ({ state, data }: LiveState<Thread | null>): boolean =>
  state === 'error' || (state === 'ready' && data?.from !== 0);

/**
 * Returns the records of a thread from its document, and from the collections once they have loaded
 * when that lacks some; null before. Messages wait for notes, because a thread without its notes would
 * be misleading.
 */
export const threadRecords = (
  thread: LiveState<Thread | null>,
  { messages, notes, events }: ThreadLists,
): ThreadRecords | null => {
  if (needsLists(thread) && messages.data && notes.data) {
    return {
      messages: messages.data.items,
      notes: notes.data.items,
      events: events.data?.items ?? thread.data?.events ?? [],
      unreadable: [
        ...unreadableIn(messages.data, 'message'),
        ...unreadableIn(notes.data, 'note'),
        ...(events.data ? unreadableIn(events.data, 'event') : []),
      ],
    };
  }
  if (!thread.data || thread.data.messages.length === 0) return null;
  return { ...thread.data, unreadable: [] };
};
