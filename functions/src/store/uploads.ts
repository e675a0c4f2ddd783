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

/** An upload as it was read; a commit that changes it holds only while it is still the same. */
export interface StoredUpload {
  readonly ref: DocumentReference;
  readonly upload: Upload;
  readonly updateTime: Timestamp;
}

/** An upload with the time of its last change; null when there is none. */
export const storedUploadOf = (snapshot: DocumentSnapshot): StoredUpload | null => {
  const upload = parseDocument(upgradeUpload, snapshot);
  return upload && snapshot.updateTime
    ? { ref: snapshot.ref, upload, updateTime: snapshot.updateTime }
    : null;
};

/** An upload by its id. */
export const readUpload = async (db: Firestore, id: string): Promise<StoredUpload | null> =>
  storedUploadOf(await db.doc(paths.upload(id)).get());

/** Whose a new file is, and when it goes unless a message takes it. */
interface NewUpload {
  readonly attachment: Attachment;
  readonly uid: string;
  readonly at: number;
  readonly sweepAt: number;
}

/** Notes a file before it is stored. */
export const createUploadRecord = async (db: Firestore, announced: NewUpload): Promise<void> => {
  const upload: Upload = { ...announced, state: 'storing', number: null };
  await db.doc(paths.upload(announced.attachment.id)).create(uploadDocument(upload));
};

/** Notes that a file is stored: a message may take it now. */
export const completeUpload = async (db: Firestore, id: string): Promise<void> => {
  await db.doc(paths.upload(id)).update({ state: 'ready' });
};

/** Gives a file to a ticket, once: the commit fails when anything happened to it meanwhile. */
export const attachUpload = (
  batch: WriteBatch,
  { ref, updateTime }: StoredUpload,
  number: string,
): void => {
  const change: Partial<Upload> = { state: 'attached', number, sweepAt: null };
  batch.update(ref, change, { lastUpdateTime: updateTime });
};

/** Keeps messages from taking a file that is about to go; fails when one was faster. */
export const markDeleting = async ({ ref, updateTime }: StoredUpload): Promise<void> => {
  const change: Partial<Upload> = { state: 'removing' };
  await ref.update(change, { lastUpdateTime: updateTime });
};

/** Forgets an upload whose files are gone. */
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
