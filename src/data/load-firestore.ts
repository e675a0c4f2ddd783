import { lazyAsync } from './lazy-async';
import type { Observer, Subscribe } from './snapshot';

type Firestore = typeof import('./firebase/firestore');

let hasArrived = false;
const waiting = new Set<() => void>();

/** Calls back as soon as the database client is there for whatever reason; gives what takes that back. */
export const onFirestoreLoaded = (begin: () => void): (() => void) => {
  if (hasArrived) begin();
  else waiting.add(begin);
  return () => waiting.delete(begin);
};

const fetchClient = () => import('./firebase/firestore');

/** The database client is the largest piece of the app: whoever needs it waits, nobody else does. */
export const loadFirestore = lazyAsync(async (): Promise<Firestore> => {
  const firestore = await fetchClient();
  hasArrived = true;
  waiting.forEach((begin) => begin());
  waiting.clear();
  return firestore;
});

/** Starts loading and opening the database, for pages that are sure to need it. */
export const warmUpFirestore = (): void => {
  loadFirestore().then(
    (firestore) => firestore.warmUp(),
    // Whoever needs it asks again and shows what went wrong.
    () => undefined,
  );
};

/** A subscription that begins when the database client has been loaded. */
export const lazySubscription =
  <Value>(start: (firestore: Firestore, sink: Observer<Value>) => () => void): Subscribe<Value> =>
  (sink) => {
    let ended = false;
    let end = () => {
      ended = true;
    };
    loadFirestore().then(
      (firestore) => {
        if (!ended) end = start(firestore, sink);
      },
      () => {
        if (!ended) sink.error({ code: 'unavailable', lasting: false });
      },
    );
    return () => end();
  };
