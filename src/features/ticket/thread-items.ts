import type { Attachment, Message, Note, TicketEvent } from '@reglament/domain';
import type { EntryState, CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';
import type { ListSnapshot } from '../../data/snapshot';

/** Where a text stands on its way to the server; null once it is in the database. */
export type Journey = Exclude<EntryState, 'refused'> | null;

/** A text in the thread. */
export interface ThreadText {
  readonly kind: 'message' | 'note';
  readonly key: string;
  readonly at: number;
  readonly author: string;
  readonly side: 'requester' | 'agent';
  readonly text: string;
  readonly steps: string | null;
  readonly attachments: readonly Attachment[];
  readonly journey: Journey;
}

/** What was decided, as a quiet line between the texts. */
export interface ThreadEvent {
  readonly kind: 'event';
  readonly key: string;
  readonly at: number;
  readonly event: TicketEvent;
}

/** A record that cannot be read, in the place where it stands in its list. */
export interface ThreadUnreadable {
  readonly kind: 'unreadable';
  readonly key: string;
  readonly at: number;
  readonly id: string;
}

/** One thing in the thread. */
export type ThreadItem = ThreadText | ThreadEvent | ThreadUnreadable;

/** Everything that a thread is made of. */
export interface ThreadParts {
  readonly number: string;
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
  readonly events: readonly TicketEvent[];
  readonly unreadable: readonly ThreadUnreadable[];
  readonly entries: readonly CommandQueueEntry[];
  readonly myName: string;
}

const messageItem = ({ id, at, author, text, steps, attachments }: Message): ThreadItem => ({
  kind: 'message',
  key: id,
  at,
  author: author.name,
  side: author.role,
  text,
  steps,
  attachments,
  journey: null,
});

const noteItem = ({ id, at, author, text }: Note): ThreadItem => ({
  kind: 'note',
  key: id,
  at,
  author: author.name,
  side: 'agent',
  text,
  steps: null,
  attachments: [],
  journey: null,
});

/** Whether an event is told by a line of its own; a text of the thread tells the others. */
const isShown = ({ type, before, after }: TicketEvent): boolean => {
  if (type === 'replySent') {
    const stood = before?.status === 'waiting' || before?.status === 'deferred';
    return stood && after.status === 'open';
  }
  return type !== 'ticketSubmitted' && type !== 'noteAdded';
};

const eventItem = (event: TicketEvent): ThreadItem => ({
  kind: 'event',
  key: `event-${event.id}`,
  at: event.at,
  event,
});

const textOf = ({ command }: CommandQueueEntry): string | null =>
  'text' in command.input ? (command.input.text ?? null) : null;

const pendingItem = (entry: CommandQueueEntry, author: string): readonly ThreadItem[] => {
  const text = textOf(entry);
  const { id, at, state, command } = entry;
  if (text === null || state === 'refused') return [];
  const kind = command.name === 'addNote' ? 'note' : 'message';
  const item = { kind, key: id, at, author, side: 'agent', text, journey: state } as const;
  return [{ ...item, steps: null, attachments: [] }];
};

/** Orders an instant: what cannot be read, the record that follows it, and the events that a text caused. */
const ranks = { unreadable: -1, message: 0, note: 0, event: 1 } as const;

/** Gives the unreadable records of a list the instant of the record that follows, or the end. */
export const unreadableIn = (
  list: Pick<ListSnapshot<Message | Note | TicketEvent>, 'items' | 'unreadable'>,
  of: 'message' | 'note' | 'event',
): readonly ThreadUnreadable[] =>
  list.unreadable.map(({ id, before }) => ({
    kind: 'unreadable',
    key: `unreadable-${of}-${id}`,
    at: list.items.find((item) => item.id === before)?.at ?? Number.MAX_SAFE_INTEGER,
    id,
  }));

/**
 * The thread in order of time, with what is still on its way at the end. A text that has arrived is
 * shown once: its document and its command carry the same id.
 */
export const threadOf = ({ number, ...parts }: ThreadParts): readonly ThreadItem[] => {
  const stored = [
    ...parts.messages.map(messageItem),
    ...parts.notes.map(noteItem),
    ...parts.events.filter(isShown).map(eventItem),
    ...parts.unreadable,
  ].toSorted((a, b) => a.at - b.at || ranks[a.kind] - ranks[b.kind]);
  const known = new Set(stored.map(({ key }) => key));
  const pending = parts.entries
    .filter(({ id, command }) => numberOf(command) === number && !known.has(id))
    .flatMap((entry) => pendingItem(entry, parts.myName));
  return [...stored, ...pending];
};
