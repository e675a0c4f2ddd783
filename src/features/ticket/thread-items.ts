import type { Attachment, Message, MessageFormat, Note, TicketEvent } from '@reglament/domain';
import type { EntryState, CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';
import type { ListSnapshot } from '../../data/snapshot';

/** Delivery state of a text; null once stored. */
export type DeliveryState = Exclude<EntryState, 'refused'> | null;

/** Message or note in the thread. */
export interface ThreadText {
  readonly kind: 'message' | 'note';
  readonly key: string;
  readonly at: number;
  readonly author: string;
  readonly side: 'requester' | 'agent';
  readonly text: string;
  readonly format: MessageFormat;
  readonly steps: string | null;
  /** Quotes and signature of an email. */
  readonly quoted: string | null;
  readonly attachments: readonly Attachment[];
  readonly journey: DeliveryState;
}

/** Event between the texts. */
export interface ThreadEvent {
  readonly kind: 'event';
  readonly key: string;
  readonly at: number;
  readonly event: TicketEvent;
}

/** Record that cannot be parsed, at its position. */
export interface ThreadUnreadable {
  readonly kind: 'unreadable';
  readonly key: string;
  readonly at: number;
  readonly id: string;
}

/** Thread item. */
export type ThreadItem = ThreadText | ThreadEvent | ThreadUnreadable;

/** Sources of a thread. */
export interface ThreadParts {
  readonly number: string;
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
  readonly events: readonly TicketEvent[];
  readonly unreadable: readonly ThreadUnreadable[];
  readonly entries: readonly CommandQueueEntry[];
  readonly myName: string;
}

const messageItem = ({
  id,
  at,
  author,
  text,
  format,
  steps,
  quoted,
  attachments,
}: Message): ThreadItem => ({
  kind: 'message',
  key: id,
  at,
  author: author.name,
  side: author.role,
  text,
  format,
  steps,
  quoted,
  attachments,
  journey: null,
});

const noteItem = ({ id, at, author, text, format }: Note): ThreadItem => ({
  kind: 'note',
  key: id,
  at,
  author: author.name,
  side: 'agent',
  text,
  format,
  steps: null,
  quoted: null,
  attachments: [],
  journey: null,
});

/** Whether an event is displayed; other events are represented by their text. */
const isShown = ({ type, before, after, macro }: TicketEvent): boolean => {
  if (macro) return true;
  if (type === 'replySent') {
    const wasPaused = before?.status === 'waiting' || before?.status === 'deferred';
    return wasPaused && after.status === 'open';
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

const formatOf = ({ command }: CommandQueueEntry): MessageFormat =>
  'format' in command.input ? (command.input.format ?? 'plain') : 'plain';

const pendingItem = (entry: CommandQueueEntry, author: string): readonly ThreadItem[] => {
  const text = textOf(entry);
  const { id, at, state, command } = entry;
  if (text === null || state === 'refused') return [];
  const kind = command.name === 'addNote' ? 'note' : 'message';
  const item = { kind, key: id, at, author, side: 'agent', text, journey: state } as const;
  return [{ ...item, format: formatOf(entry), steps: null, quoted: null, attachments: [] }];
};

/** Order of items with the same time: unreadable record, text, then the events it caused. */
const ranks = { unreadable: -1, message: 0, note: 0, event: 1 } as const;

/** Assigns unreadable records the time of the next record, or the end of the list. */
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
 * Builds the thread sorted by time, with pending commands at the end. A delivered text is shown
 * once, because its document has the id of its command.
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
