import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../data/keys';
import { viewCount } from '../../data/tickets';
import { deskViews, type DeskView } from '../../data/views';
import { useTicketWindow } from '../../data/window/use-ticket-window';

/** After a change on the screen the counts are asked again, but not for every single one, milliseconds. */
const SETTLE_MS = 1_500;

/**
 * How many tickets each view has. The database counts them; the view on the screen, when it is shown to
 * its end, knows better and at once.
 */
export const useViewCounts = (uid: string, view: DeskView): Partial<Record<DeskView, number>> => {
  const client = useQueryClient();
  const { state, items, hasMore, stale } = useTicketWindow(view, uid);
  // The list comes first: counting waits until it is there.
  const isReady = state === 'ready' && !stale;
  const counted = useQueries({
    queries: deskViews.map((name) => ({ ...viewCount(name, uid), enabled: isReady })),
  });
  useEffect(() => {
    if (!isReady) return undefined;
    const timer = setTimeout(() => {
      void client.invalidateQueries({ queryKey: keys.counts() });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, isReady, items]);
  const counts = Object.fromEntries(deskViews.map((name, at) => [name, counted[at]?.data]));
  return isReady && !hasMore ? { ...counts, [view]: items.length } : counts;
};
