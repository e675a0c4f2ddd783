import { upgradeUpload, type Attachment, type Upload } from '@reglament/domain';
import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  QueryDocumentSnapshot,
  Timestamp,
  WriteBatch,
} from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { parseDocument } from './parse';
import { paths } from './paths';
import { uploadDocument } from './stored-document';

/** Upload with its update time, the precondition of later writes. */
export interface StoredUpload {
  readonly ref: DocumentReference;
  readonly upload: Upload;
  readonly updateTime: Timestamp;
}

/** Parses an upload snapshot; null when it does not exist. */
export const storedUploadOf = (snapshot: DocumentSnapshot): StoredUpload | null => {
  const upload = parseDocument(upgradeUpload, snapshot);
  return upload && snapshot.updateTime
    ? { ref: snapshot.ref, upload, updateTime: snapshot.updateTime }
    : null;
};

/** Reads an upload by id. */
export const readUpload = async (db: Firestore, id: string): Promise<StoredUpload | null> =>
  storedUploadOf(await db.doc(paths.upload(id)).get());

/** Uploader of a new file, and when the sweep deletes it unless it is attached. */
interface NewUpload {
  readonly attachment: Attachment;
  readonly uid: string;
  readonly at: number;
  readonly sweepAt: number;
}

/** Creates the upload record, before the file is stored. */
export const createUploadRecord = async (db: Firestore, newUpload: NewUpload): Promise<void> => {
  const upload: Upload = { ...newUpload, state: 'storing', number: null };
  await db.doc(paths.upload(newUpload.attachment.id)).create(uploadDocument(upload));
};

/** Marks an upload as ready to be attached. */
export const completeUpload = async (db: Firestore, id: string): Promise<void> => {
  await db.doc(paths.upload(id)).update({ state: 'ready' });
};

/** Attaches an upload to a ticket once; the commit fails when the upload has changed. */
export const attachUpload = (
  batch: WriteBatch,
  { ref, updateTime }: StoredUpload,
  number: string,
): void => {
  const change: Partial<Upload> = { state: 'attached', number, sweepAt: null };
  batch.update(ref, change, { lastUpdateTime: updateTime });
};

/**
 * Marks an upload as being deleted, so that no message can attach it; fails when it has changed.
 */
export const markDeleting = async ({ ref, updateTime }: StoredUpload): Promise<void> => {
  const change: Partial<Upload> = { state: 'removing' };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/** Deletes the upload record after its files. */
export const deleteUploadRecord = async ({ ref }: StoredUpload): Promise<void> => {
  await ref.delete();
};

const DUE_PAGE_SIZE = 100;

/** Unparsed uploads that no message took in time, page by page, the oldest first. */
export const dueUploads = (db: Firestore, now: number): AsyncGenerator<QueryDocumentSnapshot[]> =>
  pagesOf(
    db.collection(paths.uploads).where('sweepAt', '<=', now).orderBy('sweepAt'),
    DUE_PAGE_SIZE,
  );
