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
import { isFramed } from '../framed';
import type { Cursor, DocumentParser, QuerySpec, ListSnapshot, Observer } from '../snapshot';
import { splitUnreadable } from '../unreadable';
import { firebaseApp } from './app';
import { closeChannelsWithPage } from './close-channels';
import { emulatorHost, emulatorPort } from './emulator';
import { listenErrorOf } from './listen-error';

const db = lazy(() => {
  const made = initializeFirestore(firebaseApp(), {
    localCache: isFramed()
      ? memoryLocalCache()
      : persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  });
  if (import.meta.env.MODE === 'emulator') {
    closeChannelsWithPage();
    connectFirestoreEmulator(made, emulatorHost, emulatorPort('firestore'));
  }
  closeWithPage(made);
  return made;
});

/**
 * Ends the listeners of a page that goes away: the client sends no end of its channel by itself, and a server keeps
 * what it does not know to be closed. A page that comes back from the back/forward cache listens again.
 */
const closeWithPage = (open: Firestore): void => {
  globalThis.addEventListener('pagehide', () => {
    disableNetwork(open).catch(() => undefined);
  });
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) enableNetwork(open).catch(() => undefined);
  });
};

/** Opens the database and its cache before the first question is known. */
export const warmUp = (): void => void db();

/** Closes the database and removes what it kept on the disk. */
export const clearFirestore = async (): Promise<void> => {
  const open = db();
  await terminate(open);
  await clearIndexedDbPersistence(open);
  // Tabs tell each other by these what they listen to; the client leaves them behind.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('firestore_')) localStorage.removeItem(key);
  }
};

const limitOf = ({ limit: most, tail }: QuerySpec): QueryConstraint[] => {
  if (most === null) return [];
  return [tail ? limitToLast(most) : limit(most)];
};

const constraintsOf = (spec: QuerySpec): QueryConstraint[] => {
  const { filters, order, after, until } = spec;
  return [
    ...filters.map(({ field, is, anyOf }) =>
      anyOf === undefined ? where(field, '==', is) : where(field, 'in', anyOf),
    ),
    ...order.map(({ field, descending }) => orderBy(field, descending ? 'desc' : 'asc')),
    // The id makes the order total; it goes the way of the last field, as the index does.
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

const cursorOf = (spec: QuerySpec, found: QueryDocumentSnapshot): Cursor => [
  ...spec.order.map(({ field }): string | number => {
    const value: unknown = found.get(field);
    return typeof value === 'number' ? value : String(value);
  }),
  found.id,
];

/**
 * Listens to a list. Documents that did not change stay the same objects; those that the parser does
 * not know are named apart from the others.
 */
export const listenList = <Item>(
  spec: QuerySpec,
  parse: DocumentParser<Item>,
  sink: Observer<ListSnapshot<Item>>,
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
      sink.next(
        {
          ...splitUnreadable(documents),
          size: snapshot.size,
          end: last ? cursorOf(spec, last) : null,
        },
        { fromCache: snapshot.metadata.fromCache },
      );
    },
    (error) => sink.error(listenErrorOf(error)),
  );
};

/**
 * Listens to one document; null when there is none. One that the parser does not know is an error that
 * ends with its next readable state.
 */
export const listenDocument = <Item>(
  path: string,
  parse: DocumentParser<Item>,
  sink: Observer<Item | null>,
): (() => void) =>
  onSnapshot(
    doc(db(), path),
    { includeMetadataChanges: true },
    (snapshot) => {
      // The cache not knowing a document does not mean that there is none.
      if (!snapshot.exists() && snapshot.metadata.fromCache) return undefined;
      const data = snapshot.data();
      const item = data === undefined ? null : parse(data, snapshot.id);
      if (data !== undefined && item === null) {
        return sink.error({ code: 'unreadable', lasting: true });
      }
      return sink.next(item, { fromCache: snapshot.metadata.fromCache });
    },
    (error) => sink.error(listenErrorOf(error)),
  );

/** One document as it is now; undefined when there is none. */
export const readDocument = async (
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => (await getDoc(doc(db(), path))).data();

/** How many documents a list has, without reading them. */
export const countList = async (spec: QuerySpec): Promise<number> => {
  const counted = await getCountFromServer(queryOf(spec));
  return counted.data().count;
};
