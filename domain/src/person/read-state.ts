import * as z from 'zod/mini';
import { instantSchema, ticketNumberSchema } from '../fields';
import { limits } from '../limits';
import type { PortalTicket } from '../ticket/schema';

/** What a person has seen of what the service did, on whatever device. */
export const readStateSchema = z.object({
  /** Whatever happened up to this instant is no news on any ticket. */
  before: instantSchema,
  /** The same for single tickets, where it is later. */
  tickets: z.record(z.string(), instantSchema),
});

/** What a person has seen. */
export type ReadState = z.infer<typeof readStateSchema>;

/** What was looked at since the last time; both parts only ever add to what has been seen. */
export const markReadSchema = z.strictObject({
  before: z.optional(instantSchema),
  tickets: z
    .record(ticketNumberSchema, instantSchema)
    .check(z.refine((marks) => Object.keys(marks).length <= limits.seenMarks.max)),
});

/** What was looked at since the last time. */
export type ReadMarks = z.infer<typeof markReadSchema>;

/** Nothing has been seen. */
export const emptyReadState: ReadState = Object.freeze({ before: 0, tickets: Object.freeze({}) });

/**
 * What has been seen after something more was. It never goes back: of two instants the later one
 * counts, in whatever order they come. Of more marks than are kept the oldest go into `before`.
 */
export const mergeReadState = (seen: ReadState, { before = 0, tickets }: ReadMarks): ReadState => {
  const all = new Map(Object.entries(seen.tickets));
  for (const [number, at] of Object.entries(tickets)) {
    all.set(number, Math.max(at, all.get(number) ?? 0));
  }
  const later = Math.max(seen.before, before);
  const marks = [...all].filter(([, at]) => at > later).toSorted(([, a], [, b]) => b - a);
  const [firstLeft] = marks.slice(limits.seenMarks.max);
  return {
    before: firstLeft?.[1] ?? later,
    tickets: Object.fromEntries(marks.slice(0, limits.seenMarks.max)),
  };
};

/** Whether everything that one says was seen, another one says as well. */
export const covers = (part: ReadState, whole: ReadState): boolean =>
  part.before <= whole.before &&
  Object.entries(part.tickets).every(
    ([number, at]) => at <= Math.max(whole.before, whole.tickets[number] ?? 0),
  );

/** Whether the service did something on a ticket that has not been seen. */
export const isUnread = (
  { number, news }: Pick<PortalTicket, 'number' | 'news'>,
  { before, tickets }: ReadState,
): boolean => news !== null && news.at > Math.max(before, tickets[number] ?? 0);
