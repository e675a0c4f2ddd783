import { lazy } from '@reglament/domain';
import {
  clearIndexedDbPersistence,
  collection,
  connectFirestoreEmulator,
  disableNetwork,
  doc,
  documentId,
  enableNetwork,
  endAt,
  getCountFromServer,
  getDoc,
  initializeFirestore,
  limit,
  limitToLast,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query,
  startAfter,
  terminate,
  where,
  type Firestore,
  type Query,
  type QueryConstraint,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { reportDatabaseError } from '../database-failure';
import { isFramed } from '../framed';
import type {
  Cursor,
  DocumentParser,
  Filter,
  QuerySpec,
  ListSnapshot,
  Observer,
} from '../snapshot';
import { splitUnreadable } from '../unreadable';
import { firebaseApp } from './app';
import { closeChannelsWithPage } from './close-channels';
import { emulatorHost, emulatorPort } from './emulator';
import { listenErrorOf } from './listen-error';

const db = lazy(() => {
  const instance = initializeFirestore(firebaseApp(), {
    localCache: isFramed()
      ? memoryLocalCache()
      : persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  });
  if (import.meta.env.MODE === 'emulator') {
    closeChannelsWithPage();
    connectFirestoreEmulator(instance, emulatorHost, emulatorPort('firestore'));
  }
  closeWithPage(instance);
  return instance;
});

/**
 * Closes listeners on `pagehide`, because the client does not close its channel and the server
 * would keep it open. Reconnects when the page returns from the back/forward cache.
 */
const closeWithPage = (database: Firestore): void => {
  globalThis.addEventListener('pagehide', () => {
    disableNetwork(database).catch(() => undefined);
  });
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) enableNetwork(database).catch(() => undefined);
  });
};

/** Opens the database and its cache before the first query. */
export const warmUp = (): void => void db();

/** Closes the database and deletes its cache on disk. */
export const clearFirestore = async (): Promise<void> => {
  const database = db();
  await terminate(database);
  await clearIndexedDbPersistence(database);
  // The client leaves behind the keys that it uses for tab synchronization.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('firestore_')) localStorage.removeItem(key);
  }
};

const limitOf = ({ limit: max, tail }: QuerySpec): QueryConstraint[] => {
  if (max === null) return [];
  return [tail ? limitToLast(max) : limit(max)];
};

const conditionOf = ({ field, is, anyOf, containsAnyOf }: Filter): QueryConstraint => {
  if (containsAnyOf) return where(field, 'array-contains-any', containsAnyOf);
  return anyOf ? where(field, 'in', anyOf) : where(field, '==', is);
};

const constraintsOf = (spec: QuerySpec): QueryConstraint[] => {
  const { filters, order, after, until } = spec;
  return [
    ...filters.map(conditionOf),
    ...order.map(({ field, descending }) => orderBy(field, descending ? 'desc' : 'asc')),
    // The id breaks ties, in the direction of the last field, as in the index.
    ...(order.length === 0
      ? []
      : [orderBy(documentId(), order.at(-1)?.descending ? 'desc' : 'asc')]),
    ...(after === null ? [] : [startAfter(...after)]),
    ...(until === null ? [] : [endAt(...until)]),
    ...limitOf(spec),
  ];
};

const queryOf = (spec: QuerySpec): Query =>
  query(collection(db(), spec.path), ...constraintsOf(spec));

const cursorOf = (spec: QuerySpec, snapshot: QueryDocumentSnapshot): Cursor => [
  ...spec.order.map(({ field }): string | number => {
    const value: unknown = snapshot.get(field);
    return typeof value === 'number' ? value : String(value);
  }),
  snapshot.id,
];

const errorHandler =
  ({ error: report }: Pick<Observer<never>, 'error'>) =>
  (error: unknown): void => {
    reportDatabaseError(error);
    report(listenErrorOf(error));
  };

/**
 * Listens to a list. Unchanged documents keep their object identity; documents that the parser
 * rejects are listed separately.
 */
export const listenList = <Item>(
  spec: QuerySpec,
  parse: DocumentParser<Item>,
  observer: Observer<ListSnapshot<Item>>,
): (() => void) => {
  const parsed = new Map<string, Item | null>();
  return onSnapshot(
    queryOf(spec),
    { includeMetadataChanges: true },
    (snapshot) => {
      for (const { type, doc: changed } of snapshot.docChanges()) {
        if (type === 'removed') parsed.delete(changed.id);
        else parsed.set(changed.id, parse(changed.data(), changed.id));
      }
      const documents = snapshot.docs.map(({ id }) => ({ id, item: parsed.get(id) ?? null }));
      const last = snapshot.docs.at(-1);
      observer.next(
        {
          ...splitUnreadable(documents),
          size: snapshot.size,
          end: last ? cursorOf(spec, last) : null,
        },
        { fromCache: snapshot.metadata.fromCache },
      );
    },
    errorHandler(observer),
  );
};

/**
 * Listens to one document; null when it does not exist. A document that the parser rejects is
 * reported as an error until its next readable state.
 */
export const listenDocument = <Item>(
  path: string,
  parse: DocumentParser<Item>,
  observer: Observer<Item | null>,
): (() => void) =>
  onSnapshot(
    doc(db(), path),
    { includeMetadataChanges: true },
    (snapshot) => {
      // A document missing from the cache may exist on the server.
      if (!snapshot.exists() && snapshot.metadata.fromCache) return undefined;
      const data = snapshot.data();
      const item = data === undefined ? null : parse(data, snapshot.id);
      if (data !== undefined && item === null) {
        return observer.error({ code: 'unreadable', lasting: true });
      }
      return observer.next(item, { fromCache: snapshot.metadata.fromCache });
    },
    errorHandler(observer),
  );

/** Reads one document once; undefined when it does not exist. */
export const readDocument = async (
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => (await getDoc(doc(db(), path))).data();

/** Counts the documents of a list with an aggregation query. */
export const countList = async (spec: QuerySpec): Promise<number> => {
  const counted = await getCountFromServer(queryOf(spec));
  return counted.data().count;
};
