import { UPLOAD_KEPT_MS, type Attachment } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import { database } from '../store/database';
import { storeFile } from '../store/files';
import { completeUpload, createUploadRecord } from '../store/uploads';
import type { Encoded } from './encoded';

/** Id, display name and uploader of an image. */
interface UploadInfo extends Pick<Attachment, 'id' | 'name' | 'type'> {
  readonly uid: string;
}

/** Stores the record before the files, so that the sweep finds an interrupted upload. */
export const storeImage = async (
  { bytes, width, height, thumbnail }: Encoded,
  { uid, id, name, type }: UploadInfo,
  { now }: Pick<Deps, 'now'>,
): Promise<Attachment> => {
  const db = await database();
  const at = now();
  const attachment = { id, name, type, width, height, bytes: bytes.length };
  await createUploadRecord(db, { attachment, uid, at, sweepAt: at + UPLOAD_KEPT_MS });
  failPoint('upload:after-announce');
  await storeFile(id, 'original', { bytes, type });
  failPoint('upload:after-original');
  await storeFile(id, 'thumbnail', { bytes: thumbnail, type: 'image/jpeg' });
  await completeUpload(db, id);
  return attachment;
};
