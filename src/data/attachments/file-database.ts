import { isFramed } from '../framed';

/** The database of the browser that keeps the pictures of forms which were not sent yet. */
const NAME = 'reglament:personal:files';
const STORE = 'files';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('the database of the browser failed')),
    );
  });

const open = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(STORE, { keyPath: 'key' }),
  );
  const database = await settled(request);
  // Who signs out in another tab does not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  return database;
};

/** Each act opens the database anew: it is rare, and nothing is held open that sign-out waits for. */
const withFiles = async <Value>(
  mode: IDBTransactionMode,
  act: (files: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const database = await open();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
};

interface KeptFile {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** What a frame keeps ends with its page: nobody knows who opens the next one at this computer. */
const ofFrame = new Map<string, KeptFile>();

/** Everything that is kept, as it was put there. */
export const allFiles = async (): Promise<unknown[]> =>
  isFramed() ? [...ofFrame.values()] : withFiles<unknown[]>('readonly', (files) => files.getAll());

/** Keeps a file under its `key`. */
export const putFile = async (file: KeptFile): Promise<void> => {
  if (isFramed()) ofFrame.set(file.key, file);
  else await withFiles('readwrite', (files) => files.put(file));
};

/** Removes a file that was kept. */
export const dropFile = async (key: string): Promise<void> => {
  if (isFramed()) ofFrame.delete(key);
  else await withFiles('readwrite', (files) => files.delete(key));
};

/** Removes everything, for the next person at this computer. */
export const forgetFiles = async (): Promise<void> => {
  await settled(indexedDB.deleteDatabase(NAME));
};
