import { isFramed } from '../framed';

/** IndexedDB database for the pictures of forms that are not submitted yet. */
const NAME = 'reglament:personal:files';
const STORE = 'files';

const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('the IndexedDB request failed')),
    );
  });

const open = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(STORE, { keyPath: 'key' }),
  );
  const database = await resultOf(request);
  // Lets another tab delete the database at sign-out.
  database.addEventListener('versionchange', () => database.close());
  return database;
};

/**
 * Runs one request on a fresh connection, so that no open connection blocks deletion at sign-out.
 */
const withFiles = async <Value>(
  mode: IDBTransactionMode,
  operation: (files: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const database = await open();
  try {
    return await resultOf(operation(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
};

interface StoredFile {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** In-memory files of the widget iframe, which must not outlive its page on a shared computer. */
const frameFiles = new Map<string, StoredFile>();

/** Returns all stored files, unvalidated. */
export const allFiles = async (): Promise<unknown[]> =>
  isFramed()
    ? [...frameFiles.values()]
    : withFiles<unknown[]>('readonly', (files) => files.getAll());

/** Stores a file under its `key`. */
export const putFile = async (file: StoredFile): Promise<void> => {
  if (isFramed()) frameFiles.set(file.key, file);
  else await withFiles('readwrite', (files) => files.put(file));
};

/** Deletes a stored file. */
export const dropFile = async (key: string): Promise<void> => {
  if (isFramed()) frameFiles.delete(key);
  else await withFiles('readwrite', (files) => files.delete(key));
};

/** Deletes all stored files, at sign-out. */
export const forgetFiles = async (): Promise<void> => {
  await resultOf(indexedDB.deleteDatabase(NAME));
};
