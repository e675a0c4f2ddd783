import { builtInViews, sortKeyOf, type BuiltInViewId, type Ticket } from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { readTicket } from '../documents';
import { keys } from '../keys';
import { liveSharedList } from '../lists';
import { compareCursors, querySpecOf } from '../views';
import { LiveWindow, type WindowSource, type WindowView } from './live-window';
import { RANGE_MOST, RANGE_SIZE, rangeId } from './ranges';
import { keepForStart, warmStart } from './warm-start';

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
          limit: range.bounded ? RANGE_MOST : RANGE_SIZE,
        },
        readTicket,
      ),
    idOf: ({ number }) => number,
    versionOf: ({ revision }) => revision,
    placeOf: (ticket) => sortKeyOf(builtInViews[view], ticket),
    compare: (a, b) => compareCursors(spec.order, a, b),
  };
};

const openWindow = (client: QueryClient, view: BuiltInViewId, uid: string): LiveWindow<Ticket> => {
  warmStart(client, view, uid);
  const window = new LiveWindow(client, sourceOf(view, uid));
  const keep = () => {
    const { state, stale, items } = window.view();
    if (state === 'ready' && !stale) keepForStart(view, uid, items);
  };
  // Not at every change: what the page showed last is what it will show first.
  globalThis.addEventListener('pagehide', keep);
  return window;
};

const windows = new WeakMap<QueryClient, Map<string, LiveWindow<Ticket>>>();

/** The window of a view; it stays when one looks elsewhere, and is there at once on the way back. */
export const ticketWindow = (
  client: QueryClient,
  view: BuiltInViewId,
  uid: string,
): LiveWindow<Ticket> => {
  const known = windows.get(client) ?? new Map<string, LiveWindow<Ticket>>();
  windows.set(client, known);
  const window = known.get(view) ?? openWindow(client, view, uid);
  known.set(view, window);
  return window;
};

/** A view of the console as a window: what it shows, and how it grows. */
export const useTicketWindow = (
  view: BuiltInViewId,
  uid: string,
): WindowView<Ticket> & Pick<LiveWindow<Ticket>, 'grow' | 'retry'> => {
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
