import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ListenError, Subscribe } from './snapshot';

/** The query cache entry of a listener. */
export interface LiveEntry<Data> {
  /** Null before the first snapshot. */
  readonly answer: { readonly data: Data } | null;
  readonly error: ListenError | null;
  /** The data is from the local cache, or the connection to the server is down. */
  readonly fromCache: boolean;
}

/** A query that emits a new result whenever the data changes. */
export interface LiveQuery<Data> {
  readonly key: QueryKey;
  readonly subscribe: Subscribe<Data>;
}

/** An unused listener stays open this long, so that going back and forth costs no reads. */
export const KEEP_ALIVE_MS = 30_000;

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** Exponential backoff in milliseconds after a number of consecutive failures. */
export const retryDelay = (failures: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);

const emptyEntry: LiveEntry<never> = { answer: null, error: null, fromCache: true };

/** One reference-counted subscription that fills one cache entry. */
class Listener<Data> {
  readonly #client: QueryClient;
  readonly #live: LiveQuery<Data>;
  #failures = 0;
  #refCount = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #keepAlive: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: () => void = () => undefined;

  constructor(client: QueryClient, live: LiveQuery<Data>) {
    this.#client = client;
    this.#live = live;
    this.#subscribe();
  }

  join(): void {
    this.#refCount += 1;
    clearTimeout(this.#keepAlive);
  }

  /** Releases one reference; calls `onEnd` when the listener ends after {@link KEEP_ALIVE_MS}. */
  leave(onEnd: () => void): void {
    this.#refCount -= 1;
    if (this.#refCount > 0) return;
    this.#keepAlive = setTimeout(() => {
      this.#stop();
      // The cached data is no longer kept fresh.
      if (this.#client.getQueryData(this.#live.key) !== undefined)
        this.#change({ fromCache: true });
      onEnd();
    }, KEEP_ALIVE_MS);
  }

  restart(): void {
    this.#stop();
    this.#failures = 0;
    this.#change({ error: null });
    this.#subscribe();
  }

  #change(part: Partial<LiveEntry<Data>>): void {
    this.#client.setQueryData<LiveEntry<Data>>(this.#live.key, (entry = emptyEntry) => ({
      ...entry,
      ...part,
    }));
  }

  #subscribe(): void {
    this.#unsubscribe = this.#live.subscribe({
      next: (data, { fromCache }) => {
        this.#failures = 0;
        this.#change({ answer: { data }, error: null, fromCache });
      },
      error: (error) => {
        this.#failures += 1;
        this.#change({ error, fromCache: true });
        if (error.lasting) return;
        this.#retry = setTimeout(() => this.#subscribe(), retryDelay(this.#failures));
      },
    });
  }

  #stop(): void {
    clearTimeout(this.#retry);
    this.#unsubscribe();
  }
}

/** The operations on a listener that do not depend on its data type. */
type AnyListener = Pick<Listener<never>, 'join' | 'leave' | 'restart'>;

const listeners = new WeakMap<QueryClient, Map<string, AnyListener>>();

const listenersOf = (client: QueryClient): Map<string, AnyListener> => {
  const active = listeners.get(client) ?? new Map<string, AnyListener>();
  listeners.set(client, active);
  return active;
};

/** Joins or starts the listener of a key; returns a leave function. */
export const joinListener = <Data>(client: QueryClient, live: LiveQuery<Data>): (() => void) => {
  const active = listenersOf(client);
  const hash = hashKey(live.key);
  const listener = active.get(hash) ?? new Listener(client, live);
  active.set(hash, listener);
  listener.join();
  let hasLeft = false;
  return () => {
    if (hasLeft) return;
    hasLeft = true;
    listener.leave(() => active.delete(hash));
  };
};

/** Restarts the listener with the given key hash immediately. */
export const restartListener = (client: QueryClient, hash: string): void =>
  listenersOf(client).get(hash)?.restart();

/** Opens a listener for {@link KEEP_ALIVE_MS}, so that its data is cached before it is shown. */
export const prefetchLive = <Data>(client: QueryClient, live: LiveQuery<Data>): void =>
  joinListener(client, live)();
