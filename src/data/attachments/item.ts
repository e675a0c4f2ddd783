import type { Attachment, ErrorCode } from '@reglament/domain';

/**
 * State of an upload: being validated, waiting for a slot (or for a connection, or for sign-in),
 * uploading, uploaded, rejected for good, or failed and retryable.
 */
export type ItemState = 'checking' | 'waiting' | 'sending' | 'ready' | 'refused' | 'failed';

/** A picture that is attached to a form. */
export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly state: ItemState;
  /** Uploaded share, from 0 to 1. */
  readonly progress: number;
  readonly error: ErrorCode | null;
  /** The stored attachment; null until uploaded. */
  readonly attachment: Attachment | null;
}

/** The upload queue of a form. */
export interface UploadQueueState {
  readonly items: readonly UploadItem[];
  /** Whether the last addition exceeded the limit. */
  readonly isOver: boolean;
}

const unfinished: readonly ItemState[] = ['checking', 'waiting', 'sending'];

/** Whether any picture is not uploaded yet. */
export const isUnderWay = ({ items }: UploadQueueState): boolean =>
  items.some(({ state }) => unfinished.includes(state));

/** Whether any upload failed; rejected pictures do not count, because they are never sent. */
export const hasFailed = ({ items }: UploadQueueState): boolean =>
  items.some(({ state }) => state === 'failed');

/** Ids of the uploaded pictures, in order. */
export const readyIds = ({ items }: UploadQueueState): string[] =>
  items.flatMap(({ state, attachment }) => (state === 'ready' && attachment ? attachment.id : []));

/** Value of `givenTo` for cleared pictures that the user may restore. */
export const ASIDE = 'aside';
