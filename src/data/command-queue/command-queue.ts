import { COMMAND_MEMORY_MS, type CommandAnswer, type DomainError } from '@reglament/domain';
import { atom } from 'nanostores';
import { CommandError } from '../firebase/command-error';
import { retryDelay } from '../live-listener';
import { parseEntries, serializeEntries, type CommandQueueEntry } from './entry';
import { baseRevisionOf, numberOf, rebased, type PendingCommand } from './pending-command';

/** What an commandQueue needs of the world around it. */
export interface CommandQueueWorld {
  /** Gives a command to the server; rejects with {@link CommandError}. */
  readonly deliver: (command: PendingCommand) => Promise<CommandAnswer>;
  readonly save: (text: string) => void;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** Calls back after a while; gives what takes it back. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/**
 * A repeat is recognised by the server for this long; one that may have arrived and is older is given
 * back to the person instead. An hour of margin for clocks that disagree.
 */
const REPEATABLE_MS = COMMAND_MEMORY_MS - 3_600_000;

/** Answered commands that are remembered, for screens that still show them. */
const REMEMBERED = 50;

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/**
 * The revision that a later command of the same person stands on after an earlier one: their own step
 * is no conflict, provided that nobody else stepped in between.
 */
const followUp = (earlier: CommandQueueEntry, later: CommandQueueEntry): CommandQueueEntry => {
  const base = baseRevisionOf(earlier.command);
  const reached = earlier.answer?.revision;
  const follows =
    later.tries === 0 &&
    later.state !== 'refused' &&
    numberOf(later.command) === numberOf(earlier.command) &&
    baseRevisionOf(later.command) === base;
  if (!follows || base === undefined || reached !== base + 1) return later;
  return { ...later, command: rebased(later.command, reached) };
};

const isOnItsWay = ({ state }: CommandQueueEntry): boolean =>
  state === 'sending' || state === 'queued';

/**
 * Commands on their way, in the order in which they were given. One goes at a time; what does not get
 * through waits and is repeated with the same id; what is refused is kept, with its text, until the
 * person has seen it.
 */
export class CommandQueue {
  readonly #world: CommandQueueWorld;
  readonly #entries = atom<readonly CommandQueueEntry[]>([]);
  #isRunning = false;
  #failures = 0;
  #cancelRetry: () => void = () => undefined;

  constructor(world: CommandQueueWorld) {
    this.#world = world;
  }

  /** What is on its way or was answered and not dropped; the same array until something changes. */
  readonly entries = (): readonly CommandQueueEntry[] => this.#entries.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#entries.listen(onChange);

  /** Puts a command at the end of the line. */
  readonly add = (command: PendingCommand): void => {
    const { commandId: id } = command.input;
    const entry: CommandQueueEntry = {
      id,
      command,
      at: this.#world.now(),
      tries: 0,
      state: this.#world.isOnline() ? 'sending' : 'queued',
      answer: null,
      refusal: null,
      isRestored: false,
    };
    this.#change([...this.entries().filter((known) => known.id !== id), entry]);
    this.#pump();
  };

  /** Takes over what another visit left behind; it was given earlier, so it goes first. */
  readonly import = (text: string): void => {
    const known = new Set(this.entries().map(({ id }) => id));
    this.#change([...parseEntries(text).filter(({ id }) => !known.has(id)), ...this.entries()]);
    this.#pump();
  };

  /** Forgets an entry: what became of it has been seen. */
  readonly dismiss = (id: string): void =>
    this.#change(this.entries().filter((entry) => entry.id !== id));

  /** Notes that the text of a refused entry is a draft again. */
  readonly markReturned = (id: string): void => this.#update(id, { isRestored: true });

  /** Goes on at once, because the line is back or somebody asked. */
  readonly resume = (): void => {
    this.#failures = 0;
    this.#pump();
  };

  #change(next: readonly CommandQueueEntry[]): void {
    this.#world.save(serializeEntries(next));
    this.#entries.set(next);
  }

  #update(id: string, part: Partial<CommandQueueEntry>): void {
    this.#change(this.entries().map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
  }

  #pump(): void {
    if (this.#isRunning) return;
    this.#cancelRetry();
    void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      let next = this.#next();
      // They go out in order: one waits for the other on purpose.
      while (next && (await this.#send(next))) next = this.#next();
    } finally {
      this.#isRunning = false;
    }
  }

  #next(): CommandQueueEntry | undefined {
    return this.#world.isOnline() ? this.entries().find(isOnItsWay) : undefined;
  }

  /** Whether the line goes on. */
  #send(entry: CommandQueueEntry): Promise<boolean> | true {
    const isForgotten = entry.tries > 0 && this.#world.now() - entry.at > REPEATABLE_MS;
    if (!isForgotten) return this.#attempt(entry);
    this.#refuse(entry.id, { code: 'unavailable' });
    return true;
  }

  async #attempt({ id, command, tries }: CommandQueueEntry): Promise<boolean> {
    this.#update(id, { state: 'sending', tries: tries + 1 });
    try {
      this.#settle(id, await this.#world.deliver(command));
      return true;
    } catch (error) {
      const refusal = domainErrorOf(error);
      if (refusal.code === 'unavailable') this.#postpone(id);
      else this.#refuse(id, refusal);
      return refusal.code !== 'unavailable';
    }
  }

  #settle(id: string, answer: CommandAnswer): void {
    this.#failures = 0;
    this.#update(id, { state: 'done', answer, refusal: null });
    const settled = this.entries().find((entry) => entry.id === id);
    const answered = this.entries().filter(({ state }) => state === 'done');
    const forgotten = new Set(answered.slice(0, -REMEMBERED));
    const kept = this.entries().filter((entry) => !forgotten.has(entry));
    if (settled) this.#change(kept.map((entry) => followUp(settled, entry)));
  }

  #refuse(id: string, refusal: DomainError): void {
    this.#failures = 0;
    this.#update(id, { state: 'refused', answer: null, refusal });
  }

  #postpone(id: string): void {
    this.#failures += 1;
    this.#update(id, { state: 'queued' });
    this.#cancelRetry = this.#world.later(() => this.#pump(), retryDelay(this.#failures));
  }
}
