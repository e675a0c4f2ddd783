import { attachmentSchema, UPLOAD_KEPT_MS } from '@reglament/domain';
import * as z from 'zod/mini';
import { sendPicture, takeBackPicture } from '../firebase/attachments';
import { userStorage } from '../local-store';
import { allFiles, dropFile, putFile } from './file-database';
import { uploadQueueFlag } from './flag';
import { ASIDE } from './item';
import { UploadQueue, type KeptItem } from './upload-queue';

const storedSchema = z.object({
  key: z.string(),
  tray: z.string(),
  place: z.number(),
  name: z.string(),
  blob: z.instanceof(Blob),
  attachment: z.nullable(attachmentSchema),
  uid: z.nullable(z.string()),
  at: z.number(),
  givenTo: z.nullable(z.string()),
});

type StoredItem = z.infer<typeof storedSchema>;

/** Uploads older than this are repeated, one hour before the server deletes them. */
const FRESH_MS = UPLOAD_KEPT_MS - 3_600_000;

const itemOf = ({ tray: _tray, place: _place, ...kept }: StoredItem, now: number): KeptItem => {
  const isUploaded = kept.attachment !== null && now - kept.at < FRESH_MS;
  const { attachment, uid } = isUploaded ? kept : { attachment: null, uid: null };
  const state = isUploaded ? 'ready' : 'waiting';
  return { ...kept, attachment, uid, state, progress: isUploaded ? 1 : 0, error: null };
};

/**
 * Whether a stored file is obsolete: it was cleared, or its command is older than an upload is
 * kept.
 */
const isObsolete = ({ givenTo, at }: StoredItem, now: number): boolean =>
  givenTo === ASIDE || (givenTo !== null && now - at > UPLOAD_KEPT_MS);

const ignoreErrors = (act: Promise<unknown>): void => void act.catch(() => undefined);

const restoreItems = async (name: string, now: number): Promise<KeptItem[]> => {
  const all = (await allFiles().catch(() => [])).flatMap((raw): StoredItem[] => {
    const parsed = storedSchema.safeParse(raw);
    return parsed.success ? [parsed.data] : [];
  });
  const own = all.filter(({ tray }) => tray === name);
  own.filter((kept) => isObsolete(kept, now)).forEach(({ key }) => ignoreErrors(dropFile(key)));
  return own
    .filter((kept) => !isObsolete(kept, now))
    .toSorted((a, b) => a.place - b.place)
    .map((kept) => itemOf(kept, now));
};

/** Creates a saver that persists changed items; when storage is full they stay in memory only. */
const createSaver = (tray: string, initial: readonly KeptItem[]) => {
  let saved: readonly KeptItem[] = initial;
  return (items: readonly KeptItem[]): void => {
    const kept = items.filter(({ state }) => state !== 'refused' && state !== 'checking');
    if (kept.length === 0) userStorage.remove(uploadQueueFlag(tray));
    else userStorage.set(uploadQueueFlag(tray), '1');
    const keys = new Set(kept.map(({ key }) => key));
    saved.filter(({ key }) => !keys.has(key)).forEach(({ key }) => ignoreErrors(dropFile(key)));
    kept.forEach(({ key, name, blob, attachment, uid, at, givenTo }, place) => {
      if (saved[place] === kept[place]) return;
      ignoreErrors(putFile({ key, tray, place, name, blob, attachment, uid, at, givenTo }));
    });
    saved = kept;
  };
};

const startUploadQueue = async (name: string): Promise<UploadQueue> => {
  const kept = await restoreItems(name, Date.now());
  const uploadQueue = new UploadQueue(
    {
      send: sendPicture,
      takeBack: takeBackPicture,
      save: createSaver(name, kept),
      isOnline: () => navigator.onLine,
      now: () => Date.now(),
      newKey: () => crypto.randomUUID(),
    },
    kept,
  );
  globalThis.addEventListener('online', uploadQueue.resume);
  return uploadQueue;
};

const uploadQueues = new Map<string, Promise<UploadQueue>>();

/** Opens the upload queue of a form, including pictures stored in an earlier visit. */
export const openUploadQueue = (name: string): Promise<UploadQueue> => {
  const uploadQueue = uploadQueues.get(name) ?? startUploadQueue(name);
  uploadQueues.set(name, uploadQueue);
  return uploadQueue;
};
