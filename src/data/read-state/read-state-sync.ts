import {
  mergeReadState,
  covers,
  emptyReadState,
  type ReadState,
  type ReadMarks,
} from '@reglament/domain';
import { atom } from 'nanostores';
import { retryDelay } from '../live-listener';

/** Debounce of read marks, in milliseconds. */
const DEBOUNCE_MS = 1_000;

/** Dependencies of {@link ReadStateSync}. */
export interface ReadStateSyncDeps {
  /** Reads the locally stored state; null when there is none. */
  readonly read: () => ReadState | null;
  readonly write: (seen: ReadState) => void;
  /** Sends read marks; returns the complete state of the server. */
  readonly deliver: (marks: ReadMarks) => Promise<ReadState>;
  /** Runs `act` after `ms` milliseconds; returns a cancel function. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/** The local read marks that the server does not have. */
const missingIn = (remote: ReadState, local: ReadState): ReadMarks => {
  const isNew = ([number, at]: [string, number]): boolean =>
    !covers({ before: 0, tickets: { [number]: at } }, remote);
  return {
    ...(local.before > remote.before && { before: local.before }),
    tickets: Object.fromEntries(Object.entries(local.tickets).filter(isNew)),
  };
};

/**
 * Syncs the read state of a user. Stores marks locally at once and pushes them debounced. Retries
 * lost pushes, at the latest at the next visit; the read state only grows.
 */
export class ReadStateSync {
  readonly #deps: ReadStateSyncDeps;
  #local: ReadState;
  #remote: ReadState | null = null;
  readonly #shown = atom<ReadState | null>(null);
  #cancel: (() => void) | null = null;
  #isSending = false;
  #failures = 0;

  constructor(deps: ReadStateSyncDeps) {
    this.#deps = deps;
    this.#local = deps.read() ?? emptyReadState;
  }

  /** The merged read state; null until the server state is received. */
  readonly seen = (): ReadState | null => this.#shown.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#shown.listen(onChange);

  /** Merges the state of the server. */
  readonly receive = (remote: ReadState): void => {
    this.#remote = mergeReadState(remote, this.#remote ?? emptyReadState);
    this.#show();
    this.#schedulePush(DEBOUNCE_MS);
  };

  /** Adds read marks. */
  readonly mark = (marks: ReadMarks): void => {
    this.#local = mergeReadState(this.#local, marks);
    this.#deps.write(this.#local);
    this.#show();
    this.#schedulePush(DEBOUNCE_MS);
  };

  /** Pushes pending marks immediately, because the page may close. */
  readonly flush = (): void => {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#cancel = null;
    void this.#push();
  };

  #show(): void {
    if (this.#remote === null) return;
    this.#shown.set(mergeReadState(this.#remote, this.#local));
  }

  #schedulePush(ms: number): void {
    if (this.#isSending || this.#cancel || this.#remote === null) return;
    if (covers(this.#local, this.#remote)) return;
    this.#cancel = this.#deps.later(() => {
      this.#cancel = null;
      void this.#push();
    }, ms);
  }

  async #push(): Promise<void> {
    if (this.#remote === null) return;
    this.#isSending = true;
    try {
      const remote = await this.#deps.deliver(missingIn(this.#remote, this.#local));
      this.#failures = 0;
      this.#isSending = false;
      this.receive(remote);
    } catch {
      this.#failures += 1;
      this.#isSending = false;
      this.#schedulePush(retryDelay(this.#failures));
    }
  }
}
