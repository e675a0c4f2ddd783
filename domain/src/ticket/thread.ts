import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import type { TicketWrite } from './decision';
import { eventSchema } from './event';
import { messageSchema, noteSchema } from './message';
import type { Ticket } from './schema';

/** `threads/{number}`: the latest items of a ticket in one document, each list oldest first. */
export const threadSchema = z.object({
  number: z.string(),
  /** The collections have earlier items; 0 when there are none. */
  from: instantSchema,
  messages: z.array(messageSchema),
  notes: z.array(noteSchema),
  events: z.array(eventSchema),
});

/** Every item of a ticket since `from`. */
export type Thread = z.infer<typeof threadSchema>;

type Dated = { readonly at: number };

/** Maximum size of a stored thread as JSON, in characters; a document holds 1 MiB. */
export const MAX_THREAD_SIZE = 64_000;

/** Returns the thread with what a command adds; `before` is null for a new ticket. */
export const extendThread = (
  before: Thread | null,
  { ticket, event, message, note }: TicketWrite,
): Thread =>
  boundedThread({
    number: ticket.number,
    from: before?.from ?? 0,
    messages: withItem(before?.messages, message),
    notes: withItem(before?.notes, note),
    events: withItem(before?.events, event),
  });

/** A missed deadline is recorded at its own instant, so the new item is not always the latest. */
const withItem = <Item extends Dated>(items: readonly Item[] = [], item: Item | null): Item[] =>
  [...items, ...(item === null ? [] : [item])].toSorted((a, b) => a.at - b.at);

/** Drops the earliest items beyond {@link MAX_THREAD_SIZE}; items of one instant stay together. */
export const boundedThread = (thread: Thread): Thread => {
  const from = firstKept(thread);
  const isKept = ({ at }: Dated): boolean => at >= from;
  return {
    number: thread.number,
    from,
    messages: thread.messages.filter(isKept),
    notes: thread.notes.filter(isKept),
    events: thread.events.filter(isKept),
  };
};

function firstKept({ from, messages, notes, events }: Thread): number {
  const latestFirst = [...messages, ...notes, ...events].toSorted((a, b) => b.at - a.at);
  let left = MAX_THREAD_SIZE;
  for (const item of latestFirst) {
    left -= JSON.stringify(item).length;
    if (left < 0) return Math.max(from, item.at + 1);
  }
  return from;
}

/** Whether a thread has the latest revision of its ticket and, when whole, every text. */
export const isThreadOf = (
  { from, messages, notes, events }: Thread,
  { revision, messageCount, noteCount }: Ticket,
): boolean => {
  const isLatest = events.some((event) => event.revision === revision);
  if (from > 0) return isLatest;
  return isLatest && messages.length === messageCount && notes.length === noteCount;
};
