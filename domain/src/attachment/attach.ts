import type { FieldIssue, DomainError } from '../error';
import { ok, err, type Result } from '../result';
import type { Attachment, Upload } from './schema';

/** The author's uid and the current time, epoch milliseconds. */
interface AttachContext {
  readonly uid: string;
  readonly now: number;
}

/**
 * Returns the attachments of a message in list order: uploads of its author that are unattached and
 * not expired. Otherwise fails with `file-gone` and the indexes of the rejected uploads; the error
 * is the same for missing and foreign uploads, so that it does not reveal their existence.
 */
export const attachable = (
  uploads: readonly (Upload | null)[],
  context: AttachContext,
): Result<readonly Attachment[], DomainError> => {
  const issues = uploads.flatMap((upload, at): FieldIssue[] =>
    isAttachable(upload, context) ? [] : [{ path: `attachments.${at}`, code: 'not-allowed' }],
  );
  if (issues.length > 0) return err({ code: 'file-gone', issues });
  return ok(uploads.flatMap((upload) => upload?.attachment ?? []));
};

function isAttachable(upload: Upload | null, { uid, now }: AttachContext): boolean {
  if (upload === null || upload.uid !== uid || upload.state !== 'ready') return false;
  return upload.sweepAt !== null && now < upload.sweepAt;
}
