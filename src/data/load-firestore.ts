import { firstScreenShown } from './first-screen';
import { lazyAsync } from './lazy-async';
import type { Observer, Subscribe } from './snapshot';

type Firestore = typeof import('./firebase/firestore');

let isLoaded = false;
const callbacks = new Set<() => void>();

/** Runs `callback` once the database client has loaded; returns a cancel function. */
export const onFirestoreLoaded = (callback: () => void): (() => void) => {
  if (isLoaded) callback();
  else callbacks.add(callback);
  return () => callbacks.delete(callback);
};

const fetchClient = () => import('./firebase/firestore');

/** Loads the database client, the largest chunk of the app, on demand. */
export const loadFirestore = lazyAsync(async (): Promise<Firestore> => {
  await firstScreenShown();
  const firestore = await fetchClient();
  isLoaded = true;
  callbacks.forEach((callback) => callback());
  callbacks.clear();
  return firestore;
});

/** Preloads and opens the database on pages that will need it. */
export const warmUpFirestore = (): void => {
  loadFirestore().then(
    (firestore) => firestore.warmUp(),
    // The component that needs it retries and shows the error.
    () => undefined,
  );
};

/** A subscription that starts once the database client has loaded. */
export const lazySubscription =
  <Value>(
    start: (firestore: Firestore, observer: Observer<Value>) => () => void,
  ): Subscribe<Value> =>
  (observer) => {
    let ended = false;
    let end = () => {
      ended = true;
    };
    loadFirestore().then(
      (firestore) => {
        if (!ended) end = start(firestore, observer);
      },
      () => {
        if (!ended) observer.error({ code: 'unavailable', lasting: false });
      },
    );
    return () => end();
  };
