import { attachmentIdSchema, ok, err } from '@reglament/domain';
import type { HttpHandler } from '../runtime/http';
import { database } from '../store/database';
import { meaningOf } from '../store/errors';
import { readUpload } from '../store/uploads';
import { deleteUpload } from './delete-upload';

/** Takes back a picture that no message has taken yet, for whoever sent it up. */
export const remove: HttpHandler = async ({ caller, request }) => {
  const id = attachmentIdSchema.safeParse(request.query['id']);
  if (!id.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'id', code: 'wrong-format' }] });
  }
  const stored = await readUpload(await database(), id.data);
  if (stored?.upload.uid !== caller.uid || stored.upload.state === 'attached') {
    return err({ code: 'forbidden' });
  }
  try {
    await deleteUpload(stored);
  } catch (error) {
    // A message was faster: it keeps the picture.
    if (meaningOf(error) === 'lost') return err({ code: 'forbidden' });
    throw error;
  }
  return ok({ body: { removed: true } });
};
