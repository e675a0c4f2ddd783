import type { LiveQuery } from './live-listener';
import { lazySubscription } from './load-firestore';
import { serverFirst } from './prefer-server';
import type { DocumentParser, ListSnapshot, QuerySpec } from './snapshot';

/** Maximum documents of a thread or of one user's list; security rules allow no more per query. */
const MAX_ITEMS = 100;

/** Query for the latest documents of a small collection by a timestamp field. */
export const latestOf = (path: string, field: string, show: 'first' | 'last'): QuerySpec => ({
  path,
  filters: [],
  order: [{ field, descending: show === 'first' }],
  after: null,
  until: null,
  limit: MAX_ITEMS,
  tail: show === 'last',
});

/** Live query for a list. */
export const liveList = <Item>(
  key: LiveQuery<unknown>['key'],
  spec: QuerySpec,
  parse: DocumentParser<Item>,
): LiveQuery<ListSnapshot<Item>> => ({
  key,
  subscribe: lazySubscription((firestore, observer) => firestore.listenList(spec, parse, observer)),
});

/**
 * Live query for a list that shares documents with other listeners, so its cache may be partial.
 */
export const liveSharedList = <Item>(
  ...list: Parameters<typeof liveList<Item>>
): LiveQuery<ListSnapshot<Item>> => {
  const { key, subscribe } = liveList(...list);
  return { key, subscribe: serverFirst(subscribe) };
};

/** Live query for a document; null when it does not exist. */
export const liveDocument = <Item>(
  key: LiveQuery<unknown>['key'],
  path: string,
  parse: DocumentParser<Item>,
): LiveQuery<Item | null> => ({
  key,
  subscribe: lazySubscription((firestore, observer) =>
    firestore.listenDocument(path, parse, observer),
  ),
});
