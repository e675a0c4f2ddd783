import { COMMAND_MEMORY_MS, type CommandAnswer, type DomainError } from '@reglament/domain';
import { atom } from 'nanostores';
import { CommandError } from '../firebase/command-error';
import { retryDelay } from '../live-listener';
import { parseEntries, serializeEntries, type CommandQueueEntry } from './entry';
import { baseRevisionOf, numberOf, rebased, type PendingCommand } from './pending-command';

/** Dependencies of a command queue. */
export interface CommandQueueWorld {
  /** Sends a command to the server; rejects with {@link CommandError}. */
  readonly deliver: (command: PendingCommand) => Promise<CommandAnswer>;
  readonly save: (text: string) => void;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** Runs `act` after `ms` milliseconds; returns a cancel function. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/**
 * Maximum age of a command that may be retried, because the server keeps its idempotency record
 * that long, minus one hour for clock skew. Older commands fail.
 */
const MAX_RETRY_AGE_MS = COMMAND_MEMORY_MS - 3_600_000;

/** Maximum answered commands that are kept for screens that still show them. */
const MAX_ANSWERED = 50;

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/**
 * Rebases a later, unsent command onto the result of an earlier one of the same user, so that their
 * own change is no conflict, unless another change came in between.
 */
const rebaseAfter = (earlier: CommandQueueEntry, later: CommandQueueEntry): CommandQueueEntry => {
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

const isPending = ({ state }: CommandQueueEntry): boolean =>
  state === 'sending' || state === 'queued';

/**
 * Sends commands one at a time, in order. Retries undelivered commands with the same idempotency
 * key; keeps rejected ones, with their text, until dismissed.
 */
export class CommandQueue {
  readonly #deps: CommandQueueWorld;
  readonly #entries = atom<readonly CommandQueueEntry[]>([]);
  #isRunning = false;
  #failures = 0;
  #cancelRetry: () => void = () => undefined;

  constructor(deps: CommandQueueWorld) {
    this.#deps = deps;
  }

  /** Pending and answered entries that were not dismissed; the same array until it changes. */
  readonly entries = (): readonly CommandQueueEntry[] => this.#entries.get();

  readonly subscribe = (onChange: () => void): (() => void) => this.#entries.listen(onChange);

  /** Appends a command. */
  readonly add = (command: PendingCommand): void => {
    const { commandId: id } = command.input;
    const entry: CommandQueueEntry = {
      id,
      command,
      at: this.#deps.now(),
      tries: 0,
      state: this.#deps.isOnline() ? 'sending' : 'queued',
      answer: null,
      refusal: null,
      isRestored: false,
    };
    this.#change([...this.entries().filter((known) => known.id !== id), entry]);
    this.#pump();
  };

  /** Imports stored entries of an earlier visit; they are older, so they go first. */
  readonly import = (text: string): void => {
    const known = new Set(this.entries().map(({ id }) => id));
    this.#change([...parseEntries(text).filter(({ id }) => !known.has(id)), ...this.entries()]);
    this.#pump();
  };

  /** Removes an entry whose result was shown. */
  readonly dismiss = (id: string): void =>
    this.#change(this.entries().filter((entry) => entry.id !== id));

  /** Records that the text of a rejected entry was restored to its draft. */
  readonly markReturned = (id: string): void => this.#update(id, { isRestored: true });

  /** Retries immediately, for example when the device is online again. */
  readonly resume = (): void => {
    this.#failures = 0;
    this.#pump();
  };

  #change(next: readonly CommandQueueEntry[]): void {
    this.#deps.save(serializeEntries(next));
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
      // Sequential on purpose: commands keep their order.
      while (next && (await this.#send(next))) next = this.#next();
    } finally {
      this.#isRunning = false;
    }
  }

  #next(): CommandQueueEntry | undefined {
    return this.#deps.isOnline() ? this.entries().find(isPending) : undefined;
  }

  /** Sends one entry; returns whether the queue continues. */
  #send(entry: CommandQueueEntry): Promise<boolean> | true {
    const isTooOld = entry.tries > 0 && this.#deps.now() - entry.at > MAX_RETRY_AGE_MS;
    if (!isTooOld) return this.#attempt(entry);
    this.#refuse(entry.id, { code: 'unavailable' });
    return true;
  }

  async #attempt({ id, command, tries }: CommandQueueEntry): Promise<boolean> {
    this.#update(id, { state: 'sending', tries: tries + 1 });
    try {
      this.#settle(id, await this.#deps.deliver(command));
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
    const forgotten = new Set(answered.slice(0, -MAX_ANSWERED));
    const kept = this.entries().filter((entry) => !forgotten.has(entry));
    if (settled) this.#change(kept.map((entry) => rebaseAfter(settled, entry)));
  }

  #refuse(id: string, refusal: DomainError): void {
    this.#failures = 0;
    this.#update(id, { state: 'refused', answer: null, refusal });
  }

  #postpone(id: string): void {
    this.#failures += 1;
    this.#update(id, { state: 'queued' });
    this.#cancelRetry = this.#deps.later(() => this.#pump(), retryDelay(this.#failures));
  }
}
