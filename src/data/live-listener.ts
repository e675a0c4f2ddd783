import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ListenError, Subscribe } from './snapshot';

/** What the query cache holds for a listener. */
export interface LiveEntry<Data> {
  /** Absent before the first answer. */
  readonly answer: { readonly data: Data } | null;
  readonly error: ListenError | null;
  /** The answer is from the disk, or the line to the server is down. */
  readonly fromCache: boolean;
}

/** A question that is answered again whenever its answer changes. */
export interface LiveQuery<Data> {
  readonly key: QueryKey;
  readonly subscribe: Subscribe<Data>;
}

/** A listener that nobody looks at stays this long: going back and forth costs no reads. */
export const KEEP_ALIVE_MS = 30_000;

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** How long to wait before asking again after so many failures in a row. */
export const retryDelay = (failures: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);

const nothing: LiveEntry<never> = { answer: null, error: null, fromCache: true };

/** One subscription that fills one entry of the cache, for as many as want it. */
class Listener<Data> {
  readonly #client: QueryClient;
  readonly #live: LiveQuery<Data>;
  #failures = 0;
  #users = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: () => void = () => undefined;

  constructor(client: QueryClient, live: LiveQuery<Data>) {
    this.#client = client;
    this.#live = live;
    this.#subscribe();
  }

  join(): void {
    this.#users += 1;
    clearTimeout(this.#lingering);
  }

  /** Calls back when nobody has come back for a while. */
  leave(onEnd: () => void): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    this.#lingering = setTimeout(() => {
      this.#stop();
      // What is left in the cache is no longer kept fresh.
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
    this.#client.setQueryData<LiveEntry<Data>>(this.#live.key, (entry = nothing) => ({
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

/** What everyone may do with a listener, whatever it listens to. */
type AnyListener = Pick<Listener<never>, 'join' | 'leave' | 'restart'>;

const listeners = new WeakMap<QueryClient, Map<string, AnyListener>>();

const listenersOf = (client: QueryClient): Map<string, AnyListener> => {
  const known = listeners.get(client) ?? new Map<string, AnyListener>();
  listeners.set(client, known);
  return known;
};

/** Joins the listener of a key, or starts it; it ends some time after the last one left. */
export const joinListener = <Data>(client: QueryClient, live: LiveQuery<Data>): (() => void) => {
  const known = listenersOf(client);
  const hash = hashKey(live.key);
  const listener = known.get(hash) ?? new Listener(client, live);
  known.set(hash, listener);
  listener.join();
  let hasLeft = false;
  return () => {
    if (hasLeft) return;
    hasLeft = true;
    listener.leave(() => known.delete(hash));
  };
};

/** Asks again now, for everyone who listens to the key of that hash. */
export const restartListener = (client: QueryClient, hash: string): void =>
  listenersOf(client).get(hash)?.restart();

/** Listens for a while, so that the answer is there when it is looked at. */
export const prefetchLive = <Data>(client: QueryClient, live: LiveQuery<Data>): void =>
  joinListener(client, live)();
