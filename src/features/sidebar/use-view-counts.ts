import {
  builtInViewIds,
  countKey,
  totalCounts,
  type BuiltInViewId,
  type Ticket,
} from '@reglament/domain';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../data/keys';
import { useTicketWindow } from '../../data/live-list/use-ticket-list';
import { useLiveQuery } from '../../data/live-query';
import { ticketCounts, viewCount } from '../../data/tickets';

/** Debounce of the recount after a change of the displayed list, in milliseconds. */
const RECOUNT_DEBOUNCE_MS = 1_500;

/**
 * Returns the number of tickets by view: as the commands keep it, or from count queries before the
 * tickets were first counted. A fully loaded displayed view is counted locally.
 */
export const useViewCounts = (
  uid: string,
  view: BuiltInViewId,
): Partial<Record<BuiltInViewId, number>> => {
  const { state, items, hasMore, stale } = useTicketWindow(view, uid);
  // Counting waits until the list has loaded.
  const isReady = state === 'ready' && !stale;
  const kept = useLiveQuery({ ...ticketCounts(), enabled: isReady });
  const totals = kept.data ? totalCounts(kept.data.filter((each) => each !== null)) : null;
  const hasNoTotals = kept.state === 'error' || (kept.state === 'ready' && totals === null);
  const counted = useCounted(uid, { items, enabled: isReady && hasNoTotals });
  const counts = totals ? fromTotals(totals, uid) : counted;
  return isReady && !hasMore ? { ...counts, [view]: items.length } : counts;
};

const fromTotals = (totals: ReadonlyMap<string, number>, uid: string) =>
  Object.fromEntries(
    builtInViewIds.map((name) => [name, Math.max(totals.get(countKey(name, uid)) ?? 0, 0)]),
  );

/** Counts the tickets of all views by queries, again after a change of the displayed list. */
const useCounted = (
  uid: string,
  { items, enabled }: { readonly items: readonly Ticket[]; readonly enabled: boolean },
): Partial<Record<BuiltInViewId, number>> => {
  const client = useQueryClient();
  const answers = useQueries({
    queries: builtInViewIds.map((name) => ({ ...viewCount(name, uid), enabled })),
  });
  const counted = useRef(items);
  useEffect(() => {
    // The first loaded list has just been counted.
    if (!enabled || counted.current.length === 0) counted.current = items;
    if (!enabled || counted.current === items) return undefined;
    const timer = setTimeout(() => {
      counted.current = items;
      void client.invalidateQueries({ queryKey: keys.counts() });
    }, RECOUNT_DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [client, enabled, items]);
  return Object.fromEntries(builtInViewIds.map((name, at) => [name, answers[at]?.data]));
};
