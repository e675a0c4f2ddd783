import {
  can,
  cleanFileName,
  ok,
  readPicture,
  err,
  UPLOAD_KEPT_MS,
  type Attachment,
  type DomainError,
} from '@reglament/domain';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import type { HttpRequest, HttpHandler } from '../runtime/http';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { storeFile } from '../store/files';
import { readMember } from '../store/staff';
import { createUploadRecord, completeUpload } from '../store/uploads';
import { readBody } from './body';
import { decode } from './decoder';
import type { Encoded } from './encoded';

/**
 * Uploads one image from the request body; `X-File-Name` holds its percent-encoded name. Header
 * checks run before decoding; a rejected file leaves nothing stored.
 */
export const upload: HttpHandler = async ({ caller, request }, deps) => {
  const uploadError = await uploadErrorOf(caller);
  if (uploadError) return err(uploadError);
  const bytes = await readBody(request);
  if (bytes === null) return err({ code: 'file-too-large' });
  const picture = readPicture(bytes);
  if (!picture.ok) return picture;
  const limit = { uid: caller.uid, kind: 'upload' } as const;
  const allowed = await rateLimited(limit, deps, () => ok(null));
  if (!allowed.ok) return allowed;
  const encoded = await decode({ bytes, picture: picture.value });
  if (!encoded.ok) return encoded;
  const { type } = picture.value;
  const name = cleanFileName(nameOf(request), type);
  const attachment = await storeImage(encoded.value, { name, type, uid: caller.uid }, deps);
  return ok({ body: { attachment } });
};

async function uploadErrorOf(caller: Caller): Promise<DomainError | null> {
  const actor = actorOf(caller, await readMember(await database(), caller.uid));
  return can(actor, 'upload') ? null : { code: 'email-unverified' };
}

/** Decodes the `X-File-Name` header; empty when it is missing or malformed. */
function nameOf({ headers }: HttpRequest['request']): string {
  const raw = headers['x-file-name'];
  try {
    return typeof raw === 'string' ? decodeURIComponent(raw) : '';
  } catch {
    return '';
  }
}

interface UploadInfo extends Pick<Attachment, 'name' | 'type'> {
  readonly uid: string;
}

/** Stores the record before the files, so that the sweep finds an interrupted upload. */
async function storeImage(
  { bytes, width, height, thumbnail }: Encoded,
  { uid, name, type }: UploadInfo,
  { now, random }: Deps,
): Promise<Attachment> {
  const db = await database();
  const id = Buffer.from(random(16)).toString('hex');
  const at = now();
  const attachment = { id, name, type, width, height, bytes: bytes.length };
  await createUploadRecord(db, { attachment, uid, at, sweepAt: at + UPLOAD_KEPT_MS });
  failPoint('upload:after-announce');
  await storeFile(id, 'original', { bytes, type });
  failPoint('upload:after-original');
  await storeFile(id, 'thumbnail', { bytes: thumbnail, type: 'image/jpeg' });
  await completeUpload(db, id);
  return attachment;
}
