import {
  attachmentIdSchema,
  can,
  ok,
  err,
  type DomainError,
  type Result,
  type Upload,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { HttpHandler } from '../runtime/http';
import { database, type Database } from '../store/database';
import { InternalError } from '../store/errors';
import { readFile } from '../store/files';
import { readMember } from '../store/staff';
import { readTicket } from '../store/tickets';
import { readUpload } from '../store/uploads';
import { dispositionOf } from './disposition';

const querySchema = z.strictObject({
  id: attachmentIdSchema,
  size: z._default(z.enum(['original', 'thumbnail']), 'original'),
});

/**
 * Serves a file to users who may currently read its thread. Authorizes each request, and the
 * response is not cached.
 */
export const serve: HttpHandler = async ({ caller, request }) => {
  const query = querySchema.safeParse(request.query);
  if (!query.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'id', code: 'wrong-format' }] });
  }
  const { id, size } = query.data;
  const found = await readableUpload(caller, id);
  if (!found.ok) return found;
  const { name, type } = found.value.attachment;
  const bytes = await readFile(id, size);
  if (bytes === null) throw new InternalError('a file is noted and not stored');
  return ok({
    body: bytes,
    headers: {
      'Content-Type': size === 'thumbnail' ? 'image/jpeg' : type,
      'Content-Disposition': dispositionOf(name),
    },
  });
};

/** Finds a readableUpload upload; answers `forbidden` for missing and foreign files alike. */
async function readableUpload(caller: Caller, id: string): Promise<Result<Upload, DomainError>> {
  const db = await database();
  const [member, stored] = await Promise.all([readMember(db, caller.uid), readUpload(db, id)]);
  const actor = actorOf(caller, member);
  if (stored === null) return err({ code: member ? 'not-found' : 'forbidden' });
  const { upload } = stored;
  const isReadable =
    upload.state === 'attached'
      ? can(actor, 'readAttachment', await subjectOf(db, upload))
      : upload.state === 'ready' && upload.uid === caller.uid;
  return isReadable ? ok(upload) : err({ code: 'forbidden' });
}

/** Loads the current ticket, because the requester may have changed since the upload. */
async function subjectOf(db: Database, { number }: Upload) {
  const stored = number === null ? null : await readTicket(db, number);
  return stored && { requesterUid: stored.ticket.requester.uid };
}
