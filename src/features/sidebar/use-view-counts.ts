import { builtInViewIds, type BuiltInViewId } from '@reglament/domain';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../data/keys';
import { useTicketWindow } from '../../data/live-list/use-ticket-list';
import { viewCount } from '../../data/tickets';

/** After a change on the screen the counts are asked again, but not for every single one, milliseconds. */
const SETTLE_MS = 1_500;

/**
 * How many tickets each view has. The database counts them; the view on the screen, when it is shown to
 * its end, knows better and at once.
 */
export const useViewCounts = (
  uid: string,
  view: BuiltInViewId,
): Partial<Record<BuiltInViewId, number>> => {
  const client = useQueryClient();
  const { state, items, hasMore, stale } = useTicketWindow(view, uid);
  // The list comes first: counting waits until it is there.
  const isReady = state === 'ready' && !stale;
  const answers = useQueries({
    queries: builtInViewIds.map((name) => ({ ...viewCount(name, uid), enabled: isReady })),
  });
  const counted = useRef(items);
  useEffect(() => {
    // What the first answer brings has just been counted.
    if (!isReady || counted.current.length === 0) counted.current = items;
    if (!isReady || counted.current === items) return undefined;
    const timer = setTimeout(() => {
      counted.current = items;
      void client.invalidateQueries({ queryKey: keys.counts() });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, isReady, items]);
  const counts = Object.fromEntries(builtInViewIds.map((name, at) => [name, answers[at]?.data]));
  return isReady && !hasMore ? { ...counts, [view]: items.length } : counts;
};
