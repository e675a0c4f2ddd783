import type { LiveQuery } from './live-listener';
import { lazySubscription } from './load-firestore';
import { serverFirst } from './prefer-server';
import type { DocumentParser, ListSnapshot, QuerySpec } from './snapshot';

/** The most documents of a thread, or of one person's list; the rules allow no more in one answer. */
const MAX_ITEMS = 100;

/** The latest documents of a small collection, by a field that holds an instant. */
export const latestOf = (path: string, field: string, show: 'first' | 'last'): QuerySpec => ({
  path,
  filters: [],
  order: [{ field, descending: show === 'first' }],
  after: null,
  until: null,
  limit: MAX_ITEMS,
  tail: show === 'last',
});

/** A live list. */
export const liveList = <Item>(
  key: LiveQuery<unknown>['key'],
  spec: QuerySpec,
  read: DocumentParser<Item>,
): LiveQuery<ListSnapshot<Item>> => ({
  key,
  subscribe: lazySubscription((firestore, sink) => firestore.listenList(spec, read, sink)),
});

/** A live list whose documents other listeners meet as well, so that the disk may know a part of it. */
export const liveSharedList = <Item>(
  ...list: Parameters<typeof liveList<Item>>
): LiveQuery<ListSnapshot<Item>> => {
  const { key, subscribe } = liveList(...list);
  return { key, subscribe: serverFirst(subscribe) };
};

/** A live document; null when there is none. */
export const liveDocument = <Item>(
  key: LiveQuery<unknown>['key'],
  path: string,
  read: DocumentParser<Item>,
): LiveQuery<Item | null> => ({
  key,
  subscribe: lazySubscription((firestore, sink) => firestore.listenDocument(path, read, sink)),
});
