import {
  limits,
  pictureLimits,
  readPicture,
  type Attachment,
  type ErrorCode,
} from '@reglament/domain';
import { atom } from 'nanostores';
import type { Sending } from '../firebase/attachments';
import { CommandError } from '../firebase/command-error';
import type { UploadItem, UploadQueueState } from './item';

/** An upload with the fields that are persisted. */
export interface KeptItem extends UploadItem {
  /** The user who uploaded it; another user uploads it again. */
  readonly uid: string | null;
  readonly at: number;
  /** The command that claimed it; the form no longer shows it. */
  readonly givenTo: string | null;
}

/** Dependencies of an upload queue. */
export interface UploadQueueDeps {
  /** Uploads a picture; rejects with {@link CommandError}. */
  readonly send: (blob: Blob, name: string, sending: Sending) => Promise<Attachment>;
  readonly takeBack: (id: string) => Promise<void>;
  /** Persists the items in this order. */
  readonly save: (items: readonly KeptItem[]) => void;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly newKey: () => string;
}

/** Maximum parallel uploads. */
const CONCURRENCY = 2;

/** Errors that are not retryable. */
const permanent: readonly ErrorCode[] = [
  'file-type',
  'file-corrupt',
  'file-too-large',
  'file-too-many-pixels',
  'file-too-many-frames',
  'file-too-complex',
];

const codeOf = (error: unknown): ErrorCode =>
  error instanceof CommandError ? error.refusal.code : 'internal';

/**
 * Upload queue of one form: validates pictures at once, uploads them while a user is signed in and
 * the device is online, and persists them until a message includes them.
 */
export class UploadQueue {
  readonly #deps: UploadQueueDeps;
  readonly #uploads = new Map<string, AbortController>();
  #all: readonly KeptItem[];
  readonly #state = atom<UploadQueueState>({ items: [], isOver: false });
  #uid: string | null = null;

  constructor(deps: UploadQueueDeps, kept: readonly KeptItem[] = []) {
    this.#deps = deps;
    this.#all = kept;
    this.#show(false);
  }

  /** Current state of the form's pictures; the same object until it changes. */
  readonly state = (): UploadQueueState => this.#state.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#state.listen(onChange);

  /** Sets the current user; null pauses uploads. */
  readonly signIn = (uid: string | null): void => {
    if (uid === this.#uid) return;
    this.#uid = uid;
    const isForeign = (item: KeptItem) => item.uid !== null && item.uid !== uid;
    this.#change(this.#all.map((item) => (isForeign(item) ? notUploaded(item) : item)));
    this.#pump();
  };

  /** Adds files up to the limit and validates each. */
  readonly add = (files: readonly File[]): void => {
    const used = this.#state.get().items.filter(({ state }) => state !== 'refused').length;
    const room = Math.max(limits.attachments.max - used, 0);
    const added = files.slice(0, room).map((file) => this.#itemOf(file));
    this.#change([...this.#all, ...added], files.length > room);
    added.forEach(({ key, blob }) => void this.#check(key, blob));
  };

  /** Removes a picture in any state. */
  readonly remove = (key: string): void => {
    this.#cancelUpload(key);
    this.#change(this.#all.filter((item) => item.key !== key));
    this.#pump();
  };

  readonly retry = (key: string): void => {
    this.#update(key, { state: 'waiting', error: null, progress: 0 });
    this.#pump();
  };

  /** Moves a picture by an offset among the shown ones. */
  readonly move = (key: string, offset: number): void => {
    const shown = this.#shown();
    const index = shown.findIndex((item) => item.key === key);
    const neighbour = shown[index + offset];
    const item = shown[index];
    if (!item || !neighbour) return;
    const swapped = new Map([
      [item, neighbour],
      [neighbour, item],
    ]);
    this.#change(this.#all.map((candidate) => swapped.get(candidate) ?? candidate));
  };

  /** Replaces a picture, for example with its redacted version; the old one is deleted. */
  readonly replace = (key: string, blob: Blob): void => {
    this.#cancelUpload(key);
    const item = this.#all.find((candidate) => candidate.key === key);
    if (!item) return;
    this.#update(key, { ...notUploaded(item), blob, state: 'checking' });
    void this.#check(key, blob);
  };

  /** Assigns the shown pictures to a command and hides them until it is answered. */
  readonly claim = (commandId: string): void =>
    this.#change(
      this.#all.map((item) => (item.givenTo === null ? { ...item, givenTo: commandId } : item)),
    );

  /** Shows the pictures of a rejected command again; uploads them anew if the server lost them. */
  readonly restore = (commandId: string, code?: ErrorCode): void => {
    this.#change(
      this.#all.map((item) => (item.givenTo === commandId ? { ...item, givenTo: null } : item)),
    );
    if (code === 'file-gone') this.reupload();
  };

  /** Deletes the pictures of a command that succeeded. */
  readonly discardClaimed = (commandId: string): void =>
    this.#change(this.#all.filter(({ givenTo }) => givenTo !== commandId));

  /** Clears the shown pictures after the form was submitted. */
  readonly clear = (): void => this.#change(this.#all.filter(({ givenTo }) => givenTo !== null));

  /** Uploads everything again, because the server no longer has the files. */
  readonly reupload = (): void => {
    this.#change(this.#all.map((item) => (item.state === 'ready' ? notUploaded(item) : item)));
    this.#pump();
  };

  /** Resumes uploading, for example when the device is online again. */
  readonly resume = (): void => this.#pump();

  #itemOf(file: File): KeptItem {
    return {
      key: this.#deps.newKey(),
      name: file.name,
      blob: file,
      state: 'checking',
      progress: 0,
      error: null,
      attachment: null,
      uid: null,
      at: this.#deps.now(),
      givenTo: null,
    };
  }

  #shown(): readonly KeptItem[] {
    return this.#all.filter(({ givenTo }) => givenTo === null);
  }

  #show(isOver: boolean): void {
    this.#state.set({ items: this.#shown(), isOver });
  }

  #change(next: readonly KeptItem[], isOver = false): void {
    this.#all = next;
    this.#deps.save(next);
    this.#show(isOver);
  }

  /** Updates one item; progress alone is not persisted. */
  #update(key: string, part: Partial<KeptItem>): void {
    const next = this.#all.map((item) => (item.key === key ? { ...item, ...part } : item));
    if (part.state !== undefined) return this.#change(next, this.#state.get().isOver);
    this.#all = next;
    this.#show(this.#state.get().isOver);
  }

  async #check(key: string, blob: Blob): Promise<void> {
    const error = await fileErrorOf(blob);
    // Replaced or removed during validation.
    if (!this.#all.some((item) => item.key === key && item.blob === blob)) return;
    this.#update(key, error ? { state: 'refused', error } : { state: 'waiting' });
    this.#pump();
  }

  /** Aborts a running upload and deletes an uploaded file. */
  #cancelUpload(key: string): void {
    this.#uploads.get(key)?.abort();
    this.#uploads.delete(key);
    const id = this.#all.find((item) => item.key === key)?.attachment?.id;
    // On failure the server deletes the unused upload within a day.
    if (id !== undefined) this.#deps.takeBack(id).catch(() => undefined);
  }

  #pump(): void {
    if (this.#uid === null || !this.#deps.isOnline()) return;
    const next = this.#all.find(({ state }) => state === 'waiting');
    if (!next || this.#uploads.size >= CONCURRENCY) return;
    void this.#send(next, this.#uid);
    this.#pump();
  }

  async #send({ key, blob, name }: KeptItem, uid: string): Promise<void> {
    const sending = new AbortController();
    const isCurrent = () => this.#uploads.get(key) === sending;
    this.#uploads.set(key, sending);
    this.#update(key, { state: 'sending', progress: 0 });
    try {
      const attachment = await this.#deps.send(blob, name, {
        signal: sending.signal,
        onProgress: (progress) => {
          if (isCurrent()) this.#update(key, { progress });
        },
      });
      if (isCurrent()) this.#update(key, { state: 'ready', attachment, uid, progress: 1 });
      else this.#deps.takeBack(attachment.id).catch(() => undefined);
    } catch (error) {
      if (isCurrent()) this.#fail(key, codeOf(error));
    }
    if (isCurrent()) this.#uploads.delete(key);
    this.#pump();
  }

  #fail(key: string, error: ErrorCode): void {
    if (error === 'unavailable' && !this.#deps.isOnline()) this.#update(key, { state: 'waiting' });
    else this.#update(key, { state: permanent.includes(error) ? 'refused' : 'failed', error });
  }
}

/** Resets an item to not uploaded. */
const notUploaded = (item: KeptItem): KeptItem => ({
  ...item,
  state: 'waiting',
  progress: 0,
  error: null,
  attachment: null,
  uid: null,
});

/** Validates a file as the server would; returns the error code or null. */
const fileErrorOf = async (blob: Blob): Promise<ErrorCode | null> => {
  if (blob.size > pictureLimits.bytes) return 'file-too-large';
  const read = await blob.arrayBuffer().then(
    (bytes) => readPicture(new Uint8Array(bytes)),
    // Moved or changed on disk since it was selected.
    () => null,
  );
  if (read === null) return 'file-corrupt';
  return read.ok ? null : read.error.code;
};
