import { addSeen, isSeenIn, nothingSeen, type Seen, type SeenMarks } from '@reglament/domain';
import { atom } from 'nanostores';
import { retryDelay } from '../live-listener';

/** What is looked at within so long, milliseconds, is said at once. */
const GATHER_MS = 1_000;

/** What a book needs of the world around it. */
export interface SeenWorld {
  /** What this browser kept; null for nothing. */
  readonly read: () => Seen | null;
  readonly write: (seen: Seen) => void;
  /** Tells the service what was seen, and gives all that it knows of. */
  readonly deliver: (marks: SeenMarks) => Promise<Seen>;
  /** Calls back after a while; gives what takes it back. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/** What one side has seen and another does not know of. */
const missingIn = (known: Seen, here: Seen): SeenMarks => {
  const isNew = ([number, at]: [string, number]): boolean =>
    !isSeenIn({ before: 0, tickets: { [number]: at } }, known);
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
export class SeenBook {
  readonly #world: SeenWorld;
  #here: Seen;
  #known: Seen | null = null;
  readonly #shown = atom<Seen | null>(null);
  #cancel: (() => void) | null = null;
  #isSending = false;
  #failures = 0;

  constructor(world: SeenWorld) {
    this.#world = world;
    this.#here = world.read() ?? nothingSeen;
  }

  /** All that has been seen; null until the service has said what it knows. */
  readonly seen = (): Seen | null => this.#shown.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#shown.listen(onChange);

  /** The service says what it knows. */
  readonly hear = (known: Seen): void => {
    this.#known = addSeen(known, this.#known ?? nothingSeen);
    this.#show();
    this.#sayLater(GATHER_MS);
  };

  /** Something was looked at. */
  readonly mark = (marks: SeenMarks): void => {
    this.#here = addSeen(this.#here, marks);
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
    this.#shown.set(addSeen(this.#known, this.#here));
  }

  #sayLater(ms: number): void {
    if (this.#isSending || this.#cancel || this.#known === null) return;
    if (isSeenIn(this.#here, this.#known)) return;
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
      this.hear(known);
    } catch {
      this.#failures += 1;
      this.#isSending = false;
      this.#sayLater(retryDelay(this.#failures));
    }
  }
}
