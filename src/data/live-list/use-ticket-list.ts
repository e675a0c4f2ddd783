import { builtInViews, sortKeyOf, type BuiltInViewId, type Ticket } from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { parseTicket } from '../documents';
import { keys } from '../keys';
import { liveSharedList } from '../lists';
import { compareCursors, querySpecOf } from '../views';
import { keepForStart, warmStart } from './list-cache';
import { LiveList, type WindowSource, type WindowView } from './live-list';
import { MAX_RANGE, RANGE_SIZE, rangeId } from './ranges';

const sourceOf = (view: BuiltInViewId, uid: string): WindowSource<Ticket> => {
  const spec = querySpecOf(builtInViews[view], uid);
  return {
    rangeQuery: (range) =>
      liveSharedList(
        keys.window(view, rangeId(range)),
        {
          ...spec,
          after: range.after,
          until: range.bounded ? range.until : null,
          limit: range.bounded ? MAX_RANGE : RANGE_SIZE,
        },
        parseTicket,
      ),
    idOf: ({ number }) => number,
    versionOf: ({ revision }) => revision,
    placeOf: (ticket) => sortKeyOf(builtInViews[view], ticket),
    compare: (a, b) => compareCursors(spec.order, a, b),
  };
};

const openWindow = (client: QueryClient, view: BuiltInViewId, uid: string): LiveList<Ticket> => {
  warmStart(client, view, uid);
  const window = new LiveList(client, sourceOf(view, uid));
  const keep = () => {
    const { state, stale, items } = window.view();
    if (state === 'ready' && !stale) keepForStart(view, uid, items);
  };
  // Not at every change: what the page showed last is what it will show first.
  globalThis.addEventListener('pagehide', keep);
  return window;
};

const windows = new WeakMap<QueryClient, Map<string, LiveList<Ticket>>>();

/** The window of a view; it stays when one looks elsewhere, and is there at once on the way back. */
export const ticketWindow = (
  client: QueryClient,
  view: BuiltInViewId,
  uid: string,
): LiveList<Ticket> => {
  const known = windows.get(client) ?? new Map<string, LiveList<Ticket>>();
  windows.set(client, known);
  const window = known.get(view) ?? openWindow(client, view, uid);
  known.set(view, window);
  return window;
};

/** A view of the console as a window: what it shows, and how it grows. */
export const useTicketWindow = (
  view: BuiltInViewId,
  uid: string,
): WindowView<Ticket> & Pick<LiveList<Ticket>, 'grow' | 'retry'> => {
  const window = ticketWindow(useQueryClient(), view, uid);
  const shown = useSyncExternalStore(window.watch, window.view);
  return { ...shown, grow: window.grow, retry: window.retry };
};

/** A ticket that some window of this page shows, for the moment before its own listener answers. */
export const listedTicket = (client: QueryClient, number: string): Ticket | undefined => {
  for (const window of windows.get(client)?.values() ?? []) {
    const found = window.view().items.find((ticket) => ticket.number === number);
    if (found) return found;
  }
  return undefined;
};
