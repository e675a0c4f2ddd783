import { builtInViews, sortKeyOf, type BuiltInViewId, type Ticket } from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { parseTicket } from '../documents';
import { keys } from '../keys';
import { liveList } from '../lists';
import { serverFirst } from '../prefer-server';
import { compareCursors, querySpecOf } from '../views';
import { coldStart, isColdStarted, keepForStart, warmStart } from './list-cache';
import { LiveList, type WindowSource, type WindowView } from './live-list';
import { rangeId, rangeQueryOf } from './ranges';

const sourceOf = (view: BuiltInViewId, uid: string): WindowSource<Ticket> => {
  const spec = querySpecOf(builtInViews[view], uid);
  return {
    rangeQuery: (range) => {
      const { key, subscribe } = liveList(
        keys.window(view, rangeId(range)),
        { ...spec, ...rangeQueryOf(range) },
        parseTicket,
      );
      const hasNewer = () => range.after === null && isColdStarted(view);
      return { key, subscribe: serverFirst(subscribe, hasNewer) };
    },
    idOf: ({ number }) => number,
    versionOf: ({ revision }) => revision,
    placeOf: (ticket) => sortKeyOf(builtInViews[view], ticket),
    compare: (a, b) => compareCursors(spec.order, a, b),
  };
};

const openList = (client: QueryClient, view: BuiltInViewId, uid: string): LiveList<Ticket> => {
  if (!warmStart(client, view, uid)) void coldStart(client, view, uid);
  const list = new LiveList(client, sourceOf(view, uid));
  const keep = () => {
    const { state, stale, items } = list.view();
    if (state === 'ready' && !stale) keepForStart(view, uid, items);
  };
  // Cached once when the page closes, not at every change.
  globalThis.addEventListener('pagehide', keep);
  return list;
};

const lists = new WeakMap<QueryClient, Map<string, LiveList<Ticket>>>();

/** The live list of a view; kept while another view is open, so that returning is instant. */
export const ticketWindow = (
  client: QueryClient,
  view: BuiltInViewId,
  uid: string,
): LiveList<Ticket> => {
  const known = lists.get(client) ?? new Map<string, LiveList<Ticket>>();
  lists.set(client, known);
  const list = known.get(view) ?? openList(client, view, uid);
  known.set(view, list);
  return list;
};

/** Subscribes to the live list of a view: its state, `grow` and `retry`. */
export const useTicketWindow = (
  view: BuiltInViewId,
  uid: string,
): WindowView<Ticket> & Pick<LiveList<Ticket>, 'grow' | 'retry'> => {
  const list = ticketWindow(useQueryClient(), view, uid);
  const shown = useSyncExternalStore(list.watch, list.view);
  return { ...shown, grow: list.grow, retry: list.retry };
};

/** Finds a ticket in the loaded lists, to show it before its own listener answers. */
export const listedTicket = (client: QueryClient, number: string): Ticket | undefined => {
  for (const list of lists.get(client)?.values() ?? []) {
    const found = list.view().items.find((ticket) => ticket.number === number);
    if (found) return found;
  }
  return undefined;
};
