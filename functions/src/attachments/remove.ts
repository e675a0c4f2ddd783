import { attachmentIdSchema, ok, err } from '@reglament/domain';
import type { HttpHandler } from '../runtime/http';
import { database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import { readUpload } from '../store/uploads';
import { deleteUpload } from './delete-upload';

/** Deletes an upload that is not attached yet; only its uploader may. */
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
    // A concurrent message attached the file: it stays.
    if (databaseErrorKind(error) === 'conflict') return err({ code: 'forbidden' });
    throw error;
  }
  return ok({ body: { removed: true } });
};
