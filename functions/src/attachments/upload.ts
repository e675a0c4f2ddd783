import { can, cleanFileName, ok, readPicture, err, type DomainError } from '@reglament/domain';
import { actorOf, type Caller } from '../runtime/caller';
import type { HttpRequest, HttpHandler } from '../runtime/http';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { readMember } from '../store/staff';
import { readBody } from './body';
import { decode } from './decoder';
import { storeImage } from './store-image';

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
  const id = Buffer.from(deps.random(16)).toString('hex');
  const info = { id, name, type, uid: caller.uid };
  const attachment = await storeImage(encoded.value, info, deps);
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
