import type { FieldIssue, DomainError } from '../error';
import { ok, err, type Result } from '../result';
import type { Attachment, Upload } from './schema';

/** Who wants to attach, and the instant it is, epoch milliseconds. */
interface Asking {
  readonly uid: string;
  readonly now: number;
}

/**
 * The pictures that a message may take, in the order of its list: those its author sent up, that no
 * other message has and whose time has not passed. Refuses with `file-gone` and the places of all
 * others, without telling why: what belongs to somebody else is the same as what does not exist.
 */
export const attachable = (
  uploads: readonly (Upload | null)[],
  asking: Asking,
): Result<readonly Attachment[], DomainError> => {
  const issues = uploads.flatMap((upload, at): FieldIssue[] =>
    isFree(upload, asking) ? [] : [{ path: `attachments.${at}`, code: 'not-allowed' }],
  );
  if (issues.length > 0) return err({ code: 'file-gone', issues });
  return ok(uploads.flatMap((upload) => upload?.attachment ?? []));
};

function isFree(upload: Upload | null, { uid, now }: Asking): boolean {
  if (upload === null || upload.uid !== uid || upload.state !== 'ready') return false;
  return upload.sweepAt !== null && now < upload.sweepAt;
}
