import { readList, readOne } from './firebase/rest';
import { onFirestoreLoaded } from './load-firestore';
import type { DocumentParser, ListSnapshot, QuerySpec, Subscribe } from './snapshot';
import { splitUnreadable } from './unreadable';

/** Polling interval while the page is visible, in milliseconds. */
const INTERVAL_MS = 30_000;

/** Polls while the page is visible, until aborted. */
const repeat = (poll: () => Promise<void>, signal: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let isPolling = false;
  const cancelPending = (): void => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
  const pollIfVisible = (): void => {
    cancelPending();
    if (isPolling || document.visibilityState !== 'visible') return;
    isPolling = true;
    void poll().then(() => {
      isPolling = false;
      if (!signal.aborted) timer = setTimeout(pollOnNextFrame, INTERVAL_MS);
    });
  };
  // A collapsed iframe counts as visible but draws no animation frames until it is expanded.
  const pollOnNextFrame = (): void => {
    frame = requestAnimationFrame(pollIfVisible);
  };
  document.addEventListener('visibilitychange', pollIfVisible, { signal });
  signal.addEventListener('abort', cancelPending);
  pollIfVisible();
};

/**
 * A subscription that polls over REST, and switches to `live` once the database client has loaded.
 */
const polling =
  <Value>(
    read: (signal: AbortSignal) => Promise<Value>,
    live: Subscribe<Value>,
  ): Subscribe<Value> =>
  (observer) => {
    const stop = new AbortController();
    const poll = async (): Promise<void> => {
      try {
        const value = await read(stop.signal);
        if (!stop.signal.aborted) observer.next(value, { fromCache: false });
      } catch {
        if (stop.signal.aborted) return;
        // The subscriber restarts after an error.
        stop.abort();
        cancel();
        observer.error({ code: 'unavailable', lasting: false });
      }
    };
    let end = () => stop.abort();
    const cancel = onFirestoreLoaded(() => {
      stop.abort();
      end = live(observer);
    });
    if (!stop.signal.aborted) repeat(poll, stop.signal);
    return () => {
      cancel();
      end();
    };
  };

/** Polls the first documents of a list. */
export const pollingList = <Item>(
  spec: QuerySpec,
  parse: DocumentParser<Item>,
  live: Subscribe<ListSnapshot<Item>>,
): Subscribe<ListSnapshot<Item>> =>
  polling(async (signal) => {
    const documents = await readList(spec, signal);
    const parsed = documents.map(({ id, data }) => ({ id, item: parse(data, id) }));
    return { ...splitUnreadable(parsed), size: documents.length, end: null };
  }, live);

/** Polls one document; null when it does not exist. */
export const pollingDocument = <Item>(
  path: string,
  parse: DocumentParser<Item>,
  live: Subscribe<Item | null>,
): Subscribe<Item | null> =>
  polling(async (signal) => {
    const found = await readOne(path, signal);
    return found && parse(found.data, found.id);
  }, live);
