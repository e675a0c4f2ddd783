import {
  mergeReadState,
  covers,
  emptyReadState,
  type ReadState,
  type ReadMarks,
} from '@reglament/domain';
import { atom } from 'nanostores';
import { retryDelay } from '../live-listener';

/** What is looked at within so long, milliseconds, is said at once. */
const GATHER_MS = 1_000;

/** What a book needs of the world around it. */
export interface ReadStateSyncDeps {
  /** What this browser kept; null for nothing. */
  readonly read: () => ReadState | null;
  readonly write: (seen: ReadState) => void;
  /** Tells the service what was seen, and gives all that it knows of. */
  readonly deliver: (marks: ReadMarks) => Promise<ReadState>;
  /** Calls back after a while; gives what takes it back. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/** What one side has seen and another does not know of. */
const missingIn = (known: ReadState, here: ReadState): ReadMarks => {
  const isNew = ([number, at]: [string, number]): boolean =>
    !covers({ before: 0, tickets: { [number]: at } }, known);
  return {
    ...(here.before > known.before && { before: here.before }),
    tickets: Object.fromEntries(Object.entries(here.tickets).filter(isNew)),
  };
};

/**
 * What a person has seen: what the service knows, and before that what was looked at in this browser.
 * Marks are kept here at once and said together after a moment. What is lost on the way is said again,
 * at the latest at the next visit: nothing is ever unseen by it.
 */
export class ReadStateSync {
  readonly #world: ReadStateSyncDeps;
  #here: ReadState;
  #known: ReadState | null = null;
  readonly #shown = atom<ReadState | null>(null);
  #cancel: (() => void) | null = null;
  #isSending = false;
  #failures = 0;

  constructor(world: ReadStateSyncDeps) {
    this.#world = world;
    this.#here = world.read() ?? emptyReadState;
  }

  /** All that has been seen; null until the service has said what it knows. */
  readonly seen = (): ReadState | null => this.#shown.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#shown.listen(onChange);

  /** The service says what it knows. */
  readonly receive = (known: ReadState): void => {
    this.#known = mergeReadState(known, this.#known ?? emptyReadState);
    this.#show();
    this.#sayLater(GATHER_MS);
  };

  /** Something was looked at. */
  readonly mark = (marks: ReadMarks): void => {
    this.#here = mergeReadState(this.#here, marks);
    this.#world.write(this.#here);
    this.#show();
    this.#sayLater(GATHER_MS);
  };

  /** Says at once what there is to say: the page may go. */
  readonly flush = (): void => {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#cancel = null;
    void this.#say();
  };

  #show(): void {
    if (this.#known === null) return;
    this.#shown.set(mergeReadState(this.#known, this.#here));
  }

  #sayLater(ms: number): void {
    if (this.#isSending || this.#cancel || this.#known === null) return;
    if (covers(this.#here, this.#known)) return;
    this.#cancel = this.#world.later(() => {
      this.#cancel = null;
      void this.#say();
    }, ms);
  }

  async #say(): Promise<void> {
    if (this.#known === null) return;
    this.#isSending = true;
    try {
      const known = await this.#world.deliver(missingIn(this.#known, this.#here));
      this.#failures = 0;
      this.#isSending = false;
      this.receive(known);
    } catch {
      this.#failures += 1;
      this.#isSending = false;
      this.#sayLater(retryDelay(this.#failures));
    }
  }
}
