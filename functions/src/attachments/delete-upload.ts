import { failPoint } from '../runtime/fail-point';
import { removeFiles } from '../store/files';
import { markDeleting, deleteUploadRecord, type StoredUpload } from '../store/uploads';

/**
 * Removes a picture that belongs to no message: first no message can take it, then its files go, and
 * the note of it last. Whatever is cut short is found by the next sweep.
 */
export const deleteUpload = async (stored: StoredUpload): Promise<void> => {
  await markDeleting(stored);
  failPoint('discard:after-begin');
  await removeFiles(stored.upload.attachment.id);
  failPoint('discard:after-files');
  await deleteUploadRecord(stored);
};
