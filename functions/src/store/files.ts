import { setTimeout as delay } from 'node:timers/promises';
import { storage } from './database';
import { StorageError } from './errors';

/** Stored variants of an image. */
export type FileKind = 'original' | 'thumbnail';

/** Timeout of storage operations, milliseconds. */
const TIMEOUT_MS = 15_000;

const HTTP_NOT_FOUND = 404;

/** Returns the file of an id; the name is not derived from user input. */
const fileOf = async (id: string, kind: FileKind) =>
  (await storage()).bucket().file(`attachments/${id}/${kind}`);

/**
 * Limits an operation to {@link TIMEOUT_MS}; converts timeouts and client errors to {@link
 * StorageError}.
 */
async function withTimeout<Value>(operation: Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const timeout = delay(TIMEOUT_MS, null, { signal: controller.signal, ref: false }).then(() => {
    throw new StorageError('the storage does not answer');
  });
  try {
    return await Promise.race([operation, timeout]);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(`the storage refuses: ${codeOf(error)}`);
  } finally {
    controller.abort();
    // Ignores the outcome of the one that lost the race.
    void Promise.allSettled([operation, timeout]);
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
  await withTimeout(file.save(Buffer.from(bytes), { resumable: false, metadata }));
};

/** Reads a stored file; null when missing. */
export const readFile = async (id: string, kind: FileKind): Promise<Uint8Array | null> => {
  const file = await fileOf(id, kind);
  const download = file.download().then(
    ([bytes]) => bytes,
    (error: unknown) => {
      if (codeOf(error) === String(HTTP_NOT_FOUND)) return null;
      throw error;
    },
  );
  return withTimeout(download);
};

/** Deletes the files of an image; missing files are ignored. */
export const removeFiles = async (id: string): Promise<void> => {
  for (const kind of ['original', 'thumbnail'] as const) {
    const file = await fileOf(id, kind);
    await withTimeout(file.delete({ ignoreNotFound: true }));
  }
};
