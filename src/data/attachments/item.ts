import type { Attachment, ErrorCode } from '@reglament/domain';

/**
 * Where a picture stands: looked at, waiting for its turn (or for the line, or for whoever sends it to
 * sign in), on its way, there; refused for what it is; or not got through, which a retry may help.
 */
export type ItemState = 'checking' | 'waiting' | 'sending' | 'ready' | 'refused' | 'failed';

/** A picture of a form. */
export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly state: ItemState;
  /** How much of it is sent, from 0 to 1. */
  readonly progress: number;
  readonly fault: ErrorCode | null;
  /** What the service made of it; null until it is there. */
  readonly attachment: Attachment | null;
}

/** The pictures of a form. */
export interface UploadQueueState {
  readonly items: readonly UploadItem[];
  /** Some of the last ones that were added found no room. */
  readonly isOver: boolean;
}

const under: readonly ItemState[] = ['checking', 'waiting', 'sending'];

/** Whether some pictures are still on their way. */
export const isUnderWay = ({ items }: UploadQueueState): boolean =>
  items.some(({ state }) => under.includes(state));

/** Whether some pictures did not get through; refused ones are not counted: they are never sent. */
export const hasFailed = ({ items }: UploadQueueState): boolean =>
  items.some(({ state }) => state === 'failed');

/** The pictures that are there, in their order. */
export const readyIds = ({ items }: UploadQueueState): string[] =>
  items.flatMap(({ state, attachment }) => (state === 'ready' && attachment ? attachment.id : []));

/** Under this name pictures stand aside that were cleared and may be wanted back. */
export const ASIDE = 'aside';
