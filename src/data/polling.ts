import { readList, readOne } from './firebase/rest';
import { onFirestoreLoaded } from './load-firestore';
import type { DocumentParser, ListSnapshot, QuerySpec, Subscribe } from './snapshot';
import { splitUnreadable } from './unreadable';

/** How often a list is asked for again while somebody looks at the page, milliseconds. */
const INTERVAL_MS = 30_000;

/** Asks again and again while the page is looked at, until it is told to stop. */
const repeat = (ask: () => Promise<void>, stopped: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawing: number | undefined;
  let isAsking = false;
  const rest = (): void => {
    clearTimeout(timer);
    if (drawing !== undefined) cancelAnimationFrame(drawing);
  };
  const askIfSeen = (): void => {
    rest();
    if (isAsking || document.visibilityState !== 'visible') return;
    isAsking = true;
    void ask().then(() => {
      isAsking = false;
      if (!stopped.aborted) timer = setTimeout(askWhenDrawn, INTERVAL_MS);
    });
  };
  // A frame that is folded away counts as visible; but nothing is drawn there until it is unfolded.
  const askWhenDrawn = (): void => {
    drawing = requestAnimationFrame(askIfSeen);
  };
  document.addEventListener('visibilitychange', askIfSeen, { signal: stopped });
  stopped.addEventListener('abort', rest);
  askIfSeen();
};

/**
 * A subscription that needs no database client: the answer is asked for, and again from time to time.
 * Once the client is there for something else, the answer is live like any other.
 */
const polling =
  <Value>(
    read: (signal: AbortSignal) => Promise<Value>,
    live: Subscribe<Value>,
  ): Subscribe<Value> =>
  (sink) => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const found = await read(stop.signal);
        if (!stop.signal.aborted) sink.next(found, { fromCache: false });
      } catch {
        if (stop.signal.aborted) return;
        // After an error whoever listens begins anew.
        stop.abort();
        cancel();
        sink.error({ code: 'unavailable', lasting: false });
      }
    };
    let end = () => stop.abort();
    const cancel = onFirestoreLoaded(() => {
      stop.abort();
      end = live(sink);
    });
    if (!stop.signal.aborted) repeat(ask, stop.signal);
    return () => {
      cancel();
      end();
    };
  };

/** The beginning of a list, asked for again and again. */
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

/** One document, asked for again and again; null when there is none. */
export const pollingDocument = <Item>(
  path: string,
  parse: DocumentParser<Item>,
  live: Subscribe<Item | null>,
): Subscribe<Item | null> =>
  polling(async (signal) => {
    const found = await readOne(path, signal);
    return found && parse(found.data, found.id);
  }, live);
