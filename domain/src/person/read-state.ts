import * as z from 'zod/mini';
import { instantSchema, ticketNumberSchema } from '../fields';
import { limits } from '../limits';
import type { PortalTicket } from '../ticket/schema';

/** A person's read state, shared by all their devices. */
export const readStateSchema = z.object({
  /** Updates of any ticket up to this instant are read. */
  before: instantSchema,
  /** Per-ticket read marks later than `before`. */
  tickets: z.record(z.string(), instantSchema),
});

/** A person's read state. */
export type ReadState = z.infer<typeof readStateSchema>;

/** New read marks; they only advance the read state. */
export const markReadSchema = z.strictObject({
  before: z.optional(instantSchema),
  tickets: z
    .record(ticketNumberSchema, instantSchema)
    .check(z.refine((marks) => Object.keys(marks).length <= limits.seenMarks.max)),
});

/** New read marks. */
export type ReadMarks = z.infer<typeof markReadSchema>;

/** The initial read state: everything is unread. */
export const emptyReadState: ReadState = Object.freeze({ before: 0, tickets: Object.freeze({}) });

/**
 * Merges new read marks into a read state. Commutative: the later of two instants wins. Marks
 * beyond the limit are dropped, oldest first, and `before` advances to the newest of them.
 */
export const mergeReadState = (state: ReadState, { before = 0, tickets }: ReadMarks): ReadState => {
  const all = new Map(Object.entries(state.tickets));
  for (const [number, at] of Object.entries(tickets)) {
    all.set(number, Math.max(at, all.get(number) ?? 0));
  }
  const later = Math.max(state.before, before);
  const marks = [...all].filter(([, at]) => at > later).toSorted(([, a], [, b]) => b - a);
  const [newestDropped] = marks.slice(limits.seenMarks.max);
  return {
    before: newestDropped?.[1] ?? later,
    tickets: Object.fromEntries(marks.slice(0, limits.seenMarks.max)),
  };
};

/** Whether everything read in `part` is also read in `whole`. */
export const covers = (part: ReadState, whole: ReadState): boolean =>
  part.before <= whole.before &&
  Object.entries(part.tickets).every(
    ([number, at]) => at <= Math.max(whole.before, whole.tickets[number] ?? 0),
  );

/** Whether a ticket has an update that is not read. */
export const isUnread = (
  { number, news }: Pick<PortalTicket, 'number' | 'news'>,
  { before, tickets }: ReadState,
): boolean => news !== null && news.at > Math.max(before, tickets[number] ?? 0);
