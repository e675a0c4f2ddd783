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

/** A picture with all that outlives the page. */
export interface KeptItem extends UploadItem {
  /** Who sent it up; somebody else sends it again. */
  readonly uid: string | null;
  readonly at: number;
  /** The command that took it along; its form shows it no more. */
  readonly givenTo: string | null;
}

/** What a tray needs of the world around it. */
export interface UploadQueueDeps {
  /** Sends a picture up; rejects with {@link CommandError}. */
  readonly send: (blob: Blob, name: string, sending: Sending) => Promise<Attachment>;
  readonly takeBack: (id: string) => Promise<void>;
  /** Keeps the items between visits, in this order. */
  readonly save: (items: readonly KeptItem[]) => void;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly newKey: () => string;
}

/** Pictures that are sent at the same time. */
const CONCURRENCY = 2;

/** Another try does not help a picture that is no picture. */
const lasting: readonly ErrorCode[] = [
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
 * The pictures of one form: checked at once, sent one after the other as soon as somebody is signed in
 * and the line is there, and kept by the browser until a message has them.
 */
export class UploadQueue {
  readonly #world: UploadQueueDeps;
  readonly #sendings = new Map<string, AbortController>();
  #all: readonly KeptItem[];
  readonly #state = atom<UploadQueueState>({ items: [], isOver: false });
  #uid: string | null = null;

  constructor(world: UploadQueueDeps, kept: readonly KeptItem[] = []) {
    this.#world = world;
    this.#all = kept;
    this.#show(false);
  }

  /** The pictures as the form shows them; the same object until something changes. */
  readonly state = (): UploadQueueState => this.#state.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#state.listen(onChange);

  /** Tells who is in front of the screen; nothing is sent for nobody. */
  readonly signIn = (uid: string | null): void => {
    if (uid === this.#uid) return;
    this.#uid = uid;
    const isForeign = (item: KeptItem) => item.uid !== null && item.uid !== uid;
    this.#change(this.#all.map((item) => (isForeign(item) ? afresh(item) : item)));
    this.#pump();
  };

  /** Adds files as far as there is room; each is looked at on its own. */
  readonly add = (files: readonly File[]): void => {
    const taken = this.#state.get().items.filter(({ state }) => state !== 'refused').length;
    const room = Math.max(limits.attachments.max - taken, 0);
    const added = files.slice(0, room).map((file) => this.#itemOf(file));
    this.#change([...this.#all, ...added], files.length > room);
    added.forEach(({ key, blob }) => void this.#check(key, blob));
  };

  /** Takes a picture out, wherever it is on its way. */
  readonly remove = (key: string): void => {
    this.#recall(key);
    this.#change(this.#all.filter((item) => item.key !== key));
    this.#pump();
  };

  readonly retry = (key: string): void => {
    this.#update(key, { state: 'waiting', fault: null, progress: 0 });
    this.#pump();
  };

  /** Moves a picture by so many places among those that are shown. */
  readonly move = (key: string, by: number): void => {
    const shown = this.#shown();
    const at = shown.findIndex((item) => item.key === key);
    const other = shown[at + by];
    const item = shown[at];
    if (!item || !other) return;
    const swapped = new Map([
      [item, other],
      [other, item],
    ]);
    this.#change(this.#all.map((one) => swapped.get(one) ?? one));
  };

  /** Puts another picture in the place of one: what was drawn over is gone with the old one. */
  readonly replace = (key: string, blob: Blob): void => {
    this.#recall(key);
    const item = this.#all.find((one) => one.key === key);
    if (!item) return;
    this.#update(key, { ...afresh(item), blob, state: 'checking' });
    void this.#check(key, blob);
  };

  /** Hides the pictures that a command took along, until it is known what became of it. */
  readonly claim = (commandId: string): void =>
    this.#change(
      this.#all.map((item) => (item.givenTo === null ? { ...item, givenTo: commandId } : item)),
    );

  /** Shows again what a command had taken along and was refused with. */
  readonly restore = (commandId: string): void =>
    this.#change(
      this.#all.map((item) => (item.givenTo === commandId ? { ...item, givenTo: null } : item)),
    );

  /** Forgets what a command has taken along for good. */
  readonly discardClaimed = (commandId: string): void =>
    this.#change(this.#all.filter(({ givenTo }) => givenTo !== commandId));

  /** Forgets the pictures of a form that was sent: they are the service's now. */
  readonly clear = (): void => this.#change(this.#all.filter(({ givenTo }) => givenTo !== null));

  /** Sends everything again: the service no longer has it. */
  readonly reupload = (): void => {
    this.#change(this.#all.map((item) => (item.state === 'ready' ? afresh(item) : item)));
    this.#pump();
  };

  /** Goes on at once, because the line is back. */
  readonly resume = (): void => this.#pump();

  #itemOf(file: File): KeptItem {
    return {
      key: this.#world.newKey(),
      name: file.name,
      blob: file,
      state: 'checking',
      progress: 0,
      fault: null,
      attachment: null,
      uid: null,
      at: this.#world.now(),
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
    this.#world.save(next);
    this.#show(isOver);
  }

  /** Progress is no reason to write anything down. */
  #update(key: string, part: Partial<KeptItem>): void {
    const next = this.#all.map((item) => (item.key === key ? { ...item, ...part } : item));
    if (part.state !== undefined) return this.#change(next, this.#state.get().isOver);
    this.#all = next;
    this.#show(this.#state.get().isOver);
  }

  async #check(key: string, blob: Blob): Promise<void> {
    const fault = await fileErrorOf(blob);
    // Replaced or removed while it was read.
    if (!this.#all.some((item) => item.key === key && item.blob === blob)) return;
    this.#update(key, fault ? { state: 'refused', fault } : { state: 'waiting' });
    this.#pump();
  }

  /** Stops what is on its way, and takes back what is there. */
  #recall(key: string): void {
    this.#sendings.get(key)?.abort();
    this.#sendings.delete(key);
    const id = this.#all.find((item) => item.key === key)?.attachment?.id;
    // What cannot be taken back now is removed by the service itself within a day.
    if (id !== undefined) this.#world.takeBack(id).catch(() => undefined);
  }

  #pump(): void {
    if (this.#uid === null || !this.#world.isOnline()) return;
    const next = this.#all.find(({ state }) => state === 'waiting');
    if (!next || this.#sendings.size >= CONCURRENCY) return;
    void this.#send(next, this.#uid);
    this.#pump();
  }

  async #send({ key, blob, name }: KeptItem, uid: string): Promise<void> {
    const sending = new AbortController();
    const isCurrent = () => this.#sendings.get(key) === sending;
    this.#sendings.set(key, sending);
    this.#update(key, { state: 'sending', progress: 0 });
    try {
      const attachment = await this.#world.send(blob, name, {
        signal: sending.signal,
        onProgress: (progress) => {
          if (isCurrent()) this.#update(key, { progress });
        },
      });
      if (isCurrent()) this.#update(key, { state: 'ready', attachment, uid, progress: 1 });
      else this.#world.takeBack(attachment.id).catch(() => undefined);
    } catch (error) {
      if (isCurrent()) this.#fail(key, codeOf(error));
    }
    if (isCurrent()) this.#sendings.delete(key);
    this.#pump();
  }

  #fail(key: string, fault: ErrorCode): void {
    if (fault === 'unavailable' && !this.#world.isOnline()) this.#update(key, { state: 'waiting' });
    else this.#update(key, { state: lasting.includes(fault) ? 'refused' : 'failed', fault });
  }
}

/** The same picture, not sent yet. */
const afresh = (item: KeptItem): KeptItem => ({
  ...item,
  state: 'waiting',
  progress: 0,
  fault: null,
  attachment: null,
  uid: null,
});

/** What the service would refuse it for, without sending it there. */
const fileErrorOf = async (blob: Blob): Promise<ErrorCode | null> => {
  if (blob.size > pictureLimits.bytes) return 'file-too-large';
  const read = await blob.arrayBuffer().then(
    (bytes) => readPicture(new Uint8Array(bytes)),
    // Moved or changed on the disk since it was chosen.
    () => null,
  );
  if (read === null) return 'file-corrupt';
  return read.ok ? null : read.error.code;
};
