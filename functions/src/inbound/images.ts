import { createHash } from 'node:crypto';
import { cleanFileName, limits, readPicture } from '@reglament/domain';
import { decode } from '../attachments/decoder';
import { storeImage } from '../attachments/store-image';
import type { Deps } from '../runtime/deps';
import { database } from '../store/database';
import { readUpload } from '../store/uploads';
import type { EmailFile } from './parse-message';

/** Images of an email that became attachments, and how many files did not. */
export interface StoredImages {
  readonly ids: readonly string[];
  readonly hidden: number;
}

interface Owner {
  /** Id of the inbox record. */
  readonly id: string;
  readonly uid: string;
}

/**
 * Stores the images of an email as uploads of its sender, with the checks of the site (clause 2.4).
 * Ids derive from the record, so that a repeat finds the images of the first attempt.
 */
export const storeImages = async (
  files: readonly EmailFile[],
  owner: Owner,
  deps: Deps,
): Promise<StoredImages> => {
  const ids: string[] = [];
  for (const [at, file] of files.entries()) {
    if (ids.length >= limits.attachments.max) break;
    const id = imageId(owner.id, at);
    if (await storeOne(file, { ...owner, id }, deps)) ids.push(id);
  }
  return { ids, hidden: files.length - ids.length };
};

const imageId = (recordId: string, at: number): string =>
  createHash('sha256').update(`${recordId}\n${at}`).digest('hex').slice(0, 32);

/** Returns whether a file is stored; false for one that the site would reject. */
async function storeOne({ bytes, name }: EmailFile, owner: Owner, deps: Deps): Promise<boolean> {
  const picture = readPicture(bytes);
  if (!picture.ok) return false;
  const existing = await readUpload(await database(), owner.id);
  if (existing && existing.upload.state !== 'storing') return true;
  const encoded = await decode({ bytes, picture: picture.value });
  if (!encoded.ok) return false;
  // The record of an interrupted attempt is written anew.
  if (existing) await existing.ref.delete();
  const { type } = picture.value;
  await storeImage(encoded.value, { ...owner, type, name: cleanFileName(name, type) }, deps);
  return true;
}
