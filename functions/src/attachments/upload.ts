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
import type { HttpAsked, HttpHandler } from '../runtime/http';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { storeFile } from '../store/files';
import { readMember } from '../store/staff';
import { createUploadRecord, completeUpload } from '../store/uploads';
import { bodyOf } from './body';
import { decode } from './decoder';
import type { Encoded } from './encoded';

/**
 * Takes one picture as the body of a request, its name percent-encoded in `X-File-Name`. What its
 * frame gives away is refused before it is decoded, and what is refused leaves nothing behind.
 */
export const upload: HttpHandler = async ({ caller, request }, deps) => {
  const barred = await barOf(caller);
  if (barred) return err(barred);
  const bytes = await bodyOf(request);
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
  const attachment = await keep(encoded.value, { name, type, uid: caller.uid }, deps);
  return ok({ body: { attachment } });
};

async function barOf(caller: Caller): Promise<DomainError | null> {
  const actor = actorOf(caller, await readMember(await database(), caller.uid));
  return can(actor, 'upload') ? null : { code: 'email-unverified' };
}

/** The name as the sender has it; nothing when it is not encoded as it should be. */
function nameOf({ headers }: HttpAsked['request']): string {
  const raw = headers['x-file-name'];
  try {
    return typeof raw === 'string' ? decodeURIComponent(raw) : '';
  } catch {
    return '';
  }
}

interface Known extends Pick<Attachment, 'name' | 'type'> {
  readonly uid: string;
}

/** Stores a picture: first the note of it, so that whatever fails afterwards is found and removed. */
async function keep(
  { bytes, width, height, thumbnail }: Encoded,
  { uid, name, type }: Known,
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
