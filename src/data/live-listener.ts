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
export const LINGER_MS = 30_000;

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** How long to wait before asking again after so many failures in a row. */
export const retryDelay = (failures: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);

interface Listener {
  users: number;
  lingering: ReturnType<typeof setTimeout> | undefined;
  readonly restart: () => void;
  readonly stop: () => void;
}

const listeners = new WeakMap<QueryClient, Map<string, Listener>>();

const listenersOf = (client: QueryClient): Map<string, Listener> => {
  const known = listeners.get(client) ?? new Map<string, Listener>();
  listeners.set(client, known);
  return known;
};

const nothing: LiveEntry<never> = { answer: null, error: null, fromCache: true };

const startListener = <Data>(
  client: QueryClient,
  { key, subscribe }: LiveQuery<Data>,
): Listener => {
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: () => void = () => undefined;
  const change = (part: Partial<LiveEntry<Data>>) =>
    client.setQueryData<LiveEntry<Data>>(key, (entry = nothing) => ({ ...entry, ...part }));
  const start = () => {
    unsubscribe = subscribe({
      next: (data, { fromCache }) => {
        failures = 0;
        change({ answer: { data }, error: null, fromCache });
      },
      error: (error) => {
        failures += 1;
        change({ error, fromCache: true });
        if (!error.lasting) retry = setTimeout(start, retryDelay(failures));
      },
    });
  };
  const stop = () => {
    clearTimeout(retry);
    unsubscribe();
  };
  start();
  return {
    users: 0,
    lingering: undefined,
    stop: () => {
      stop();
      // What is left in the cache is no longer kept fresh.
      if (client.getQueryData(key) !== undefined) change({ fromCache: true });
    },
    restart: () => {
      stop();
      failures = 0;
      change({ error: null });
      start();
    },
  };
};

/** Joins the listener of a key, or starts it; the last one to leave ends it after a while. */
export const joinListener = <Data>(client: QueryClient, live: LiveQuery<Data>): (() => void) => {
  const known = listenersOf(client);
  const hash = hashKey(live.key);
  const listener = known.get(hash) ?? startListener(client, live);
  known.set(hash, listener);
  listener.users += 1;
  clearTimeout(listener.lingering);
  let left = false;
  return () => {
    if (left) return;
    left = true;
    listener.users -= 1;
    if (listener.users > 0) return;
    listener.lingering = setTimeout(() => {
      known.delete(hash);
      listener.stop();
    }, LINGER_MS);
  };
};

/** Asks again now, for everyone who listens to a key. */
export const restartListener = (client: QueryClient, key: QueryKey): void =>
  listenersOf(client).get(hashKey(key))?.restart();

/** Listens for a while, so that the answer is there when it is looked at. */
export const prefetchLive = <Data>(client: QueryClient, live: LiveQuery<Data>): void =>
  joinListener(client, live)();
