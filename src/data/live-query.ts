import { hashKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { joinListener, restartListener, type LiveEntry, type LiveQuery } from './live-listener';
import type { ListenError } from './snapshot';

interface Common {
  /** Restarts the listener immediately. */
  readonly retry: () => void;
  /** The shown data is from the local cache, or the connection to the server is down. */
  readonly stale: boolean;
}

/** State of a live query. An error after data keeps the data, marked stale. */
export type LiveState<Data> =
  | (Common & { readonly state: 'pending'; readonly data: undefined; readonly error: null })
  | (Common & { readonly state: 'error'; readonly data: undefined; readonly error: ListenError })
  | (Common & { readonly state: 'ready'; readonly data: Data; readonly error: ListenError | null });

/** Maps a cache entry to the state that screens show. */
const liveStateOf = <Data>(
  entry: LiveEntry<Data> | undefined,
  retry: () => void,
): LiveState<Data> => {
  const common = { retry, stale: entry?.fromCache ?? true };
  if (entry?.answer)
    return { ...common, state: 'ready', data: entry.answer.data, error: entry.error };
  if (entry?.error) return { ...common, state: 'error', data: undefined, error: entry.error };
  return { ...common, state: 'pending', data: undefined, error: null };
};

/**
 * Subscribes to a live query through the query cache; components with the same key share a
 * listener.
 */
export const useLiveQuery = <Data>({
  key,
  subscribe,
  enabled = true,
}: LiveQuery<Data> & { readonly enabled?: boolean }): LiveState<Data> => {
  const client = useQueryClient();
  const latest = useRef({ key, subscribe });
  useEffect(() => {
    latest.current = { key, subscribe };
  });
  const hash = hashKey(key);
  useEffect(() => {
    // Depends on the hash because the key is a new array at every render.
    if (!enabled || hash === '') return undefined;
    return joinListener(client, latest.current);
  }, [client, hash, enabled]);
  const { data: entry } = useQuery<LiveEntry<Data>>({ queryKey: key, queryFn: skipToken });
  const retry = useCallback(() => restartListener(client, hash), [client, hash]);
  return liveStateOf(entry, retry);
};
