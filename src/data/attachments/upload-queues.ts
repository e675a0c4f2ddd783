import { attachmentSchema, UPLOAD_KEPT_MS } from '@reglament/domain';
import * as z from 'zod/mini';
import { sendPicture, takeBackPicture } from '../firebase/attachments';
import { userStorage } from '../local-store';
import { allFiles, dropFile, putFile } from './file-database';
import { uploadQueueFlag } from './flag';
import { ASIDE } from './item';
import { UploadQueue, type KeptItem } from './upload-queue';

const keptSchema = z.object({
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

type Kept = z.infer<typeof keptSchema>;

/** An hour before the service removes a picture it is sent again, so that a message still gets it. */
const FRESH_MS = UPLOAD_KEPT_MS - 3_600_000;

const itemOf = ({ tray: _tray, place: _place, ...kept }: Kept, now: number): KeptItem => {
  const isThere = kept.attachment !== null && now - kept.at < FRESH_MS;
  const { attachment, uid } = isThere ? kept : { attachment: null, uid: null };
  const state = isThere ? 'ready' : 'waiting';
  return { ...kept, attachment, uid, state, progress: isThere ? 1 : 0, fault: null };
};

/** What a command took along so long ago has arrived or will not; what was cleared stays cleared. */
const isOver = ({ givenTo, at }: Kept, now: number): boolean =>
  givenTo === ASIDE || (givenTo !== null && now - at > UPLOAD_KEPT_MS);

const quietly = (act: Promise<unknown>): void => void act.catch(() => undefined);

const restored = async (name: string, now: number): Promise<KeptItem[]> => {
  const all = (await allFiles().catch(() => [])).flatMap((raw): Kept[] => {
    const parsed = keptSchema.safeParse(raw);
    return parsed.success ? [parsed.data] : [];
  });
  const own = all.filter(({ tray }) => tray === name);
  own.filter((kept) => isOver(kept, now)).forEach(({ key }) => quietly(dropFile(key)));
  return own
    .filter((kept) => !isOver(kept, now))
    .toSorted((a, b) => a.place - b.place)
    .map((kept) => itemOf(kept, now));
};

/** Writes down what changed since the last time; without room on the disk the page alone remembers. */
const keeper = (tray: string, first: readonly KeptItem[]) => {
  let written: readonly KeptItem[] = first;
  return (items: readonly KeptItem[]): void => {
    const kept = items.filter(({ state }) => state !== 'refused' && state !== 'checking');
    if (kept.length === 0) userStorage.remove(uploadQueueFlag(tray));
    else userStorage.set(uploadQueueFlag(tray), '1');
    const keys = new Set(kept.map(({ key }) => key));
    written.filter(({ key }) => !keys.has(key)).forEach(({ key }) => quietly(dropFile(key)));
    kept.forEach(({ key, name, blob, attachment, uid, at, givenTo }, place) => {
      if (written[place] === kept[place]) return;
      quietly(putFile({ key, tray, place, name, blob, attachment, uid, at, givenTo }));
    });
    written = kept;
  };
};

const startUploadQueue = async (name: string): Promise<UploadQueue> => {
  const kept = await restored(name, Date.now());
  const tray = new UploadQueue(
    {
      send: sendPicture,
      takeBack: takeBackPicture,
      save: keeper(name, kept),
      isOnline: () => navigator.onLine,
      now: () => Date.now(),
      newKey: () => crypto.randomUUID(),
    },
    kept,
  );
  globalThis.addEventListener('online', tray.resume);
  return tray;
};

const uploadQueues = new Map<string, Promise<UploadQueue>>();

/** The pictures of a form of this page, with those that an earlier visit has left. */
export const openUploadQueue = (name: string): Promise<UploadQueue> => {
  const tray = uploadQueues.get(name) ?? startUploadQueue(name);
  uploadQueues.set(name, tray);
  return tray;
};
