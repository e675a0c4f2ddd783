import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { hashKey } from '@tanstack/react-query';
import {
  joinListener,
  KEEP_ALIVE_MS,
  restartListener,
  type LiveEntry,
  type LiveQuery,
} from '../live-listener';
import type { Cursor, ListenError, ListSnapshot } from '../snapshot';
import type { UnreadableDocument } from '../unreadable';
import {
  firstRanges,
  appendRange,
  rangeId,
  RANGE_SIZE,
  rebalance,
  type Range,
  type RangeAnswer,
} from './ranges';

/** Source and order of the rows of a live list. */
export interface WindowSource<Item> {
  readonly rangeQuery: (range: Range) => LiveQuery<ListSnapshot<Item>>;
  readonly idOf: (item: Item) => string;
  /** Version of an item; the greater is the later. */
  readonly versionOf: (item: Item) => number;
  readonly placeOf: (item: Item) => Cursor;
  readonly compare: (a: Cursor, b: Cursor) => number;
}

/** The state that a live list shows. */
export interface WindowView<Item> {
  readonly state: 'pending' | 'error' | 'ready';
  readonly items: readonly Item[];
  /** Whether more rows can be loaded below. */
  readonly hasMore: boolean;
  readonly stale: boolean;
  readonly error: ListenError | null;
  readonly unreadable: readonly UnreadableDocument[];
}

type Entry<Item> = LiveEntry<ListSnapshot<Item>>;

const emptyView: WindowView<never> = {
  state: 'pending',
  items: [],
  hasMore: false,
  stale: true,
  error: null,
  unreadable: [],
};

/** Merges the items of all ranges in order, each once, in its latest version. */
const mergeItems = <Item>(
  snapshots: readonly ListSnapshot<Item>[],
  source: Pick<WindowSource<Item>, 'idOf' | 'versionOf' | 'placeOf' | 'compare'>,
): readonly Item[] => {
  const [only] = snapshots;
  if (snapshots.length === 1 && only) return only.items;
  const latest = new Map<string, Item>();
  for (const item of snapshots.flatMap(({ items }) => items)) {
    const known = latest.get(source.idOf(item));
    if (known === undefined || source.versionOf(known) <= source.versionOf(item)) {
      latest.set(source.idOf(item), item);
    }
  }
  const positioned = [...latest.values()].map((item) => ({ item, place: source.placeOf(item) }));
  return positioned.toSorted((a, b) => source.compare(a.place, b.place)).map(({ item }) => item);
};

const answerOf = <Item>(
  snapshot: ListSnapshot<Item>,
  placeOf: (item: Item) => Cursor,
): RangeAnswer => {
  const middle = snapshot.items[Math.floor(snapshot.items.length / 2)];
  return { size: snapshot.size, end: snapshot.end, middle: middle ? placeOf(middle) : null };
};

const stateOf = (hasAnswer: boolean, error: ListenError | null): WindowView<never>['state'] => {
  if (hasAnswer) return 'ready';
  return error ? 'error' : 'pending';
};

/**
 * A long live list that loads more ranges on scroll and keeps all of them live. Reads nothing
 * before the first subscription.
 */
export class LiveList<Item> {
  readonly #client: QueryClient;
  readonly #source: WindowSource<Item>;
  readonly #subscribers = new Set<() => void>();
  readonly #joined = new Map<string, { readonly key: QueryKey; readonly leave: () => void }>();
  #ranges = firstRanges;
  #shown: WindowView<Item> = emptyView;
  #unsubscribeCache: () => void = () => undefined;
  #stoppedAt = 0;

  constructor(client: QueryClient, source: WindowSource<Item>) {
    this.#client = client;
    this.#source = source;
    // Cached data of an earlier visit shows at once.
    this.#shown = this.#compute(this.#ranges.map((range) => this.#source.rangeQuery(range).key));
  }

  /** Current state; the same object until it changes. */
  readonly view = (): WindowView<Item> => this.#shown;

  /** Subscribes; listeners run while there are subscribers. Returns an unsubscribe function. */
  readonly watch = (onChange: () => void): (() => void) => {
    this.#subscribers.add(onChange);
    if (this.#subscribers.size === 1) this.#start();
    return () => {
      this.#subscribers.delete(onChange);
      if (this.#subscribers.size === 0) this.#stop();
    };
  };

  /** Loads the next range below. */
  readonly grow = (): void => {
    const last = this.#ranges.at(-1);
    const end = last && this.#entryOf(last)?.answer?.data.end;
    if (!this.#shown.hasMore || !end) return;
    this.#ranges = appendRange(this.#ranges, end);
    this.#refresh();
  };

  /** Restarts all listeners after an error. */
  readonly retry = (): void =>
    this.#joined.forEach(({ key }) => restartListener(this.#client, hashKey(key)));

  #start(): void {
    // After a long absence the listeners have ended; only the first range is read again.
    if (Date.now() - this.#stoppedAt > KEEP_ALIVE_MS) this.#ranges = firstRanges;
    this.#unsubscribeCache = this.#client.getQueryCache().subscribe(({ type, query }) => {
      const isOurs = [...this.#joined.values()].some(({ key }) => hashKey(key) === query.queryHash);
      if (type === 'updated' && isOurs) this.#refresh();
    });
    this.#refresh();
  }

  #stop(): void {
    this.#stoppedAt = Date.now();
    this.#unsubscribeCache();
    this.#joined.forEach(({ leave }) => leave());
    this.#joined.clear();
  }

  #refresh(): void {
    do this.#listen();
    while (this.#rebalance());
    this.#shown = this.#compute([...this.#joined.values()].map(({ key }) => key));
    this.#subscribers.forEach((subscriber) => subscriber());
  }

  #entryOf(range: Range): Entry<Item> | undefined {
    return this.#client.getQueryData<Entry<Item>>(this.#source.rangeQuery(range).key);
  }

  #listen(): void {
    for (const range of this.#ranges) {
      const query = this.#source.rangeQuery(range);
      const id = rangeId(range);
      if (!this.#joined.has(id)) {
        this.#joined.set(id, { key: query.key, leave: joinListener(this.#client, query) });
      }
    }
    // Unsubscribes a replaced range only after its replacements have loaded, to avoid flicker.
    if (this.#ranges.every((range) => this.#entryOf(range)?.answer)) this.#leaveReplaced();
  }

  #leaveReplaced(): void {
    const wanted = new Set(this.#ranges.map(rangeId));
    for (const [id, { leave }] of this.#joined) {
      if (!wanted.has(id)) {
        leave();
        this.#joined.delete(id);
      }
    }
  }

  /** Rebalances the ranges; returns whether they changed. */
  #rebalance(): boolean {
    const before = this.#ranges;
    const answers = before.map((range) => {
      const answer = this.#entryOf(range)?.answer;
      return answer ? answerOf(answer.data, this.#source.placeOf) : undefined;
    });
    this.#ranges = rebalance(before, answers, this.#source.compare);
    return this.#ranges !== before;
  }

  #compute(keys: readonly QueryKey[]): WindowView<Item> {
    const entries = keys.flatMap((key) => this.#client.getQueryData<Entry<Item>>(key) ?? []);
    const answered = entries.filter(({ answer }) => answer !== null);
    const snapshots = answered.flatMap(({ answer }) => answer?.data ?? []);
    const error = entries.find((entry) => entry.error)?.error ?? null;
    const last = this.#ranges.at(-1);
    const tail = last && this.#entryOf(last)?.answer?.data;
    return {
      state: stateOf(snapshots.length > 0, error),
      items: mergeItems(snapshots, this.#source),
      hasMore: tail ? tail.size >= RANGE_SIZE : this.#ranges.length > 1,
      // A range without an answer shows no rows, so it is not stale.
      stale: answered.length === 0 || answered.some(({ fromCache }) => fromCache),
      error,
      unreadable: snapshots.flatMap(({ unreadable }) => unreadable),
    };
  }
}
