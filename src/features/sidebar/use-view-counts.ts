import { builtInViewIds, type BuiltInViewId } from '@reglament/domain';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../data/keys';
import { useTicketWindow } from '../../data/live-list/use-ticket-list';
import { viewCount } from '../../data/tickets';

/** Debounce of the recount after a change of the displayed list, in milliseconds. */
const RECOUNT_DEBOUNCE_MS = 1_500;

/**
 * Returns the number of tickets by view from count queries; a fully loaded displayed view is
 * counted locally.
 */
export const useViewCounts = (
  uid: string,
  view: BuiltInViewId,
): Partial<Record<BuiltInViewId, number>> => {
  const client = useQueryClient();
  const { state, items, hasMore, stale } = useTicketWindow(view, uid);
  // Counting waits until the list has loaded.
  const isReady = state === 'ready' && !stale;
  const answers = useQueries({
    queries: builtInViewIds.map((name) => ({ ...viewCount(name, uid), enabled: isReady })),
  });
  const counted = useRef(items);
  useEffect(() => {
    // The first loaded list has just been counted.
    if (!isReady || counted.current.length === 0) counted.current = items;
    if (!isReady || counted.current === items) return undefined;
    const timer = setTimeout(() => {
      counted.current = items;
      void client.invalidateQueries({ queryKey: keys.counts() });
    }, RECOUNT_DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [client, isReady, items]);
  const counts = Object.fromEntries(builtInViewIds.map((name, at) => [name, answers[at]?.data]));
  return isReady && !hasMore ? { ...counts, [view]: items.length } : counts;
};
