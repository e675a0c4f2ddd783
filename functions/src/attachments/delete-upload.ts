import { failPoint } from '../runtime/fail-point';
import { removeFiles } from '../store/files';
import { markDeleting, deleteUploadRecord, type StoredUpload } from '../store/uploads';

/**
 * Deletes an unattached upload: marks it as deleting so that no message can attach it, deletes the
 * files, then the record. The next sweep finishes an interrupted deletion.
 */
export const deleteUpload = async (stored: StoredUpload): Promise<void> => {
  await markDeleting(stored);
  failPoint('discard:after-begin');
  await removeFiles(stored.upload.attachment.id);
  failPoint('discard:after-files');
  await deleteUploadRecord(stored);
};
