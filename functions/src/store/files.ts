import { storage } from './database';
import { StorageError } from './errors';
import { withTimeout } from './with-timeout';

/** Stored variants of an image. */
export type FileKind = 'original' | 'thumbnail';

/** Timeout of storage operations, milliseconds. */
const TIMEOUT_MS = 15_000;

const HTTP_NOT_FOUND = 404;

/** Returns the file of an id; the name is not derived from user input. */
const fileOf = async (id: string, kind: FileKind) =>
  (await storage()).bucket().file(`attachments/${id}/${kind}`);

const onTimeout = (): never => {
  throw new StorageError('the storage does not answer');
};

/** Turns a timeout and every error of the client library into a {@link StorageError}. */
async function inTime<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await withTimeout({ ms: TIMEOUT_MS, onTimeout }, task);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(`the storage refuses: ${codeOf(error)}`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code).slice(0, 40) : 'unknown';

/** Stores a file under a new name; it is readable only through the functions. */
export const storeFile = async (
  id: string,
  kind: FileKind,
  { bytes, type }: { readonly bytes: Uint8Array; readonly type: string },
): Promise<void> => {
  const file = await fileOf(id, kind);
  const metadata = {
    contentType: type,
    cacheControl: 'private, no-store',
    contentDisposition: 'attachment',
  };
  await inTime(async () => file.save(Buffer.from(bytes), { resumable: false, metadata }));
};

/** Reads a stored file; null when missing. */
export const readFile = async (id: string, kind: FileKind): Promise<Uint8Array | null> => {
  const file = await fileOf(id, kind);
  return inTime(async () => {
    try {
      const [bytes] = await file.download();
      return bytes;
    } catch (error) {
      if (codeOf(error) === String(HTTP_NOT_FOUND)) return null;
      throw error;
    }
  });
};

/** Deletes the files of an image; missing files are ignored. */
export const removeFiles = async (id: string): Promise<void> => {
  for (const kind of ['original', 'thumbnail'] as const) {
    const file = await fileOf(id, kind);
    await inTime(async () => file.delete({ ignoreNotFound: true }));
  }
};

const rawEmailOf = async (hash: string) => (await storage()).bucket().file(`inbox/${hash}`);

/** Stores a raw email under its hash; a repeat overwrites it with the same bytes. */
export const storeRawEmail = async (hash: string, bytes: Buffer): Promise<void> => {
  const file = await rawEmailOf(hash);
  const metadata = { contentType: 'application/octet-stream', cacheControl: 'private, no-store' };
  await inTime(async () => file.save(bytes, { resumable: false, metadata }));
};

/** Deletes a raw email; a missing one is ignored. */
export const removeRawEmail = async (hash: string): Promise<void> => {
  const file = await rawEmailOf(hash);
  await inTime(async () => file.delete({ ignoreNotFound: true }));
};

/** Reads a raw email by its hash. */
export const readRawEmail = async (hash: string): Promise<Buffer> => {
  const file = await rawEmailOf(hash);
  const [bytes] = await inTime(async () => file.download());
  return bytes;
};
