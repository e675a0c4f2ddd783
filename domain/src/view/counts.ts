import * as z from 'zod/mini';
import type { Ticket } from '../ticket/schema';
import { builtInViewIds, builtInViews, type BuiltInViewId } from './built-in-views';
import { matchesView } from './matches';
import type { ViewFilter } from './schema';

/**
 * Documents over which the counts are spread, so that commands on different tickets seldom write the
 * same one.
 */
export const countShards = ['0', '1', '2', '3'] as const;

/** Id of the document of the last recount: what it counted, and its corrections. */
export const COUNT_STATE = 'state';

/** Ids of all documents of the counts. */
export const countDocuments = [...countShards, COUNT_STATE] as const;

/** `ticketCounts/{shard}` and `ticketCounts/state`. */
export const ticketCountsSchema = z.object({
  /** Number of tickets by {@link countKey}. */
  counts: z._default(z.record(z.string(), z.number()), {}),
  /** Views whose tickets have all been counted; in `state` only. */
  countedViews: z._default(z.array(z.string()), []),
});

/** Counts of one document. */
export type TicketCounts = z.infer<typeof ticketCountsSchema>;

/** Returns the shard that counts a ticket. */
export const countShardOf = (number: string): string =>
  String(number.charCodeAt(number.length - 1) % countShards.length);

const isCurrentUser = (filter: ViewFilter): boolean =>
  'is' in filter && typeof filter.is === 'object';

const isPersonal = (view: BuiltInViewId): boolean => builtInViews[view].filters.some(isCurrentUser);

/** Returns the key of a view's count; views that depend on the current user have one per user. */
export const countKey = (view: BuiltInViewId, uid: string): string =>
  isPersonal(view) ? `${view}:${uid}` : view;

/** What is counted: each view, once for each user where it depends on the current one. */
export const countedViewsOf = (
  uids: readonly string[],
): readonly { readonly view: BuiltInViewId; readonly uid: string; readonly key: string }[] =>
  builtInViewIds.flatMap((view) =>
    (isPersonal(view) ? uids : ['']).map((uid) => ({ view, uid, key: countKey(view, uid) })),
  );

/** Keys under which a ticket is counted; only its assignee can have it in a view of their own. */
const countKeysOf = (ticket: Ticket): readonly string[] => {
  const uid = ticket.assignee?.uid ?? '';
  return builtInViewIds
    .filter((view) => matchesView(builtInViews[view], ticket, uid))
    .map((view) => countKey(view, uid));
};

/** Returns how a command changes the counts, by key; `before` is null for a new ticket. */
export const countChanges = (
  before: Ticket | null,
  after: Ticket,
): Readonly<Record<string, 1 | -1>> => {
  const left = new Set(before === null ? [] : countKeysOf(before));
  const entered = new Set(countKeysOf(after));
  return Object.fromEntries([
    ...[...entered].filter((key) => !left.has(key)).map((key) => [key, 1] as const),
    ...[...left].filter((key) => !entered.has(key)).map((key) => [key, -1] as const),
  ]);
};

/** Adds up the counts; null unless all views have been counted. */
export const totalCounts = (
  documents: readonly TicketCounts[],
): ReadonlyMap<string, number> | null => {
  const counted = new Set(documents.flatMap(({ countedViews }) => countedViews));
  if (!builtInViewIds.every((view) => counted.has(view))) return null;
  return sumOfCounts(documents);
};

/** Adds up what has been counted so far. */
export const sumOfCounts = (documents: readonly TicketCounts[]): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>();
  for (const [key, count] of documents.flatMap(({ counts }) => Object.entries(counts)))
    totals.set(key, (totals.get(key) ?? 0) + count);
  return totals;
};
