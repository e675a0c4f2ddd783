import { hashKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { joinListener, restartListener, type LiveEntry, type LiveQuery } from './live-listener';
import type { ListenError } from './snapshot';

interface Common {
  /** Asks again at once. */
  readonly retry: () => void;
  /** What is shown is from the disk, or the line to the server is down. */
  readonly stale: boolean;
}

/** Where a live question stands. An error after an answer leaves the answer, marked stale. */
export type LiveState<Data> =
  | (Common & { readonly state: 'pending'; readonly data: undefined; readonly error: null })
  | (Common & { readonly state: 'error'; readonly data: undefined; readonly error: ListenError })
  | (Common & { readonly state: 'ready'; readonly data: Data; readonly error: ListenError | null });

/** The state that screens show for what the cache holds. */
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
 * Bridges a listener into the query cache. However many components ask for a key, there is one
 * listener; it ends when nobody asks any more.
 */
export const useLiveQuery = <Data>({
  key,
  subscribe,
  enabled = true,
}: LiveQuery<Data> & { readonly enabled?: boolean }): LiveState<Data> => {
  const client = useQueryClient();
  const asked = useRef({ key, subscribe });
  useEffect(() => {
    asked.current = { key, subscribe };
  });
  const hash = hashKey(key);
  useEffect(() => {
    // The hash stands for the key, which is a new array at every render.
    if (!enabled || hash === '') return undefined;
    return joinListener(client, asked.current);
  }, [client, hash, enabled]);
  const { data: entry } = useQuery<LiveEntry<Data>>({ queryKey: key, queryFn: skipToken });
  const retry = useCallback(() => restartListener(client, hash), [client, hash]);
  return liveStateOf(entry, retry);
};
