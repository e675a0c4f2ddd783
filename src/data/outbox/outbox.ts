import { COMMAND_MEMORY_MS, type CommandAnswer, type Refusal } from '@reglament/domain';
import { CommandError } from '../firebase/command-error';
import { retryDelay } from '../live-listener';
import { parseEntries, serializeEntries, type OutboxEntry } from './entry';
import { baseRevisionOf, numberOf, rebased, type PendingCommand } from './pending-command';

/** What an outbox needs of the world around it. */
export interface OutboxWorld {
  /** Gives a command to the server; rejects with {@link CommandError}. */
  readonly deliver: (command: PendingCommand) => Promise<CommandAnswer>;
  readonly save: (text: string) => void;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** Calls back after a while; gives what takes it back. */
  readonly later: (act: () => void, ms: number) => () => void;
}

/** Commands on their way, in the order in which they were given. */
export interface Outbox {
  readonly entries: () => readonly OutboxEntry[];
  readonly subscribe: (onChange: () => void) => () => void;
  readonly add: (command: PendingCommand) => void;
  /** Takes over what another visit left behind. */
  readonly adopt: (text: string) => void;
  /** Forgets an entry: what became of it has been seen. */
  readonly drop: (id: string) => void;
  /** Goes on at once, because the line is back or somebody asked. */
  readonly wake: () => void;
}

/**
 * A repeat is recognised by the server for this long; one that may have arrived and is older is given
 * back to the person instead. An hour of margin for clocks that disagree.
 */
const REPEATABLE_MS = COMMAND_MEMORY_MS - 3_600_000;

const refusalOf = (error: unknown): Refusal =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/**
 * The revision that a later command of the same person stands on after an earlier one: their own step
 * is no conflict, provided that nobody else stepped in between.
 */
const followUp = (earlier: OutboxEntry, later: OutboxEntry): OutboxEntry => {
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

/**
 * Makes an outbox: one command at a time, in order; what does not get through waits and is repeated
 * with the same id, what is refused is kept with its text until the person has seen it.
 */
export const createOutbox = (world: OutboxWorld): Outbox => {
  let entries: readonly OutboxEntry[] = [];
  let running = false;
  let failures = 0;
  let cancelRetry = () => undefined as void;
  const watchers = new Set<() => void>();

  const change = (next: readonly OutboxEntry[]) => {
    entries = next;
    world.save(serializeEntries(entries));
    watchers.forEach((watcher) => watcher());
  };
  const update = (id: string, part: Partial<OutboxEntry>) =>
    change(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));

  const settle = (id: string, part: Pick<OutboxEntry, 'answer' | 'refusal' | 'state'>) => {
    failures = 0;
    update(id, part);
    const settled = entries.find((entry) => entry.id === id);
    if (settled?.answer) change(entries.map((entry) => followUp(settled, entry)));
  };

  const postpone = (id: string) => {
    failures += 1;
    update(id, { state: 'queued' });
    cancelRetry = world.later(pump, retryDelay(failures));
  };

  const attempt = async (entry: OutboxEntry): Promise<boolean> => {
    update(entry.id, { state: 'sending', tries: entry.tries + 1 });
    try {
      const answer = await world.deliver(entry.command);
      settle(entry.id, { state: 'done', answer, refusal: null });
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'unavailable') postpone(entry.id);
      else settle(entry.id, { state: 'refused', answer: null, refusal });
      return refusal.code !== 'unavailable';
    }
  };

  const isTooOld = ({ tries, at }: OutboxEntry) => tries > 0 && world.now() - at > REPEATABLE_MS;

  const run = async () => {
    for (;;) {
      const next = entries.find(({ state }) => state === 'sending' || state === 'queued');
      if (!next || !world.isOnline()) return;
      if (isTooOld(next)) {
        settle(next.id, { state: 'refused', answer: null, refusal: { code: 'unavailable' } });
        // The commands go out in order: one waits for the other on purpose.
        // oxlint-disable-next-line no-await-in-loop
      } else if (!(await attempt(next))) return;
    }
  };

  function pump(): void {
    if (running) return;
    cancelRetry();
    running = true;
    void run().finally(() => {
      running = false;
    });
  }

  return {
    entries: () => entries,
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    add: (command) => {
      const state = world.isOnline() ? 'sending' : 'queued';
      const { commandId: id } = command.input;
      const fresh = {
        id,
        command,
        at: world.now(),
        tries: 0,
        state,
        answer: null,
        refusal: null,
      } as const;
      change([...entries.filter((entry) => entry.id !== id), fresh]);
      pump();
    },
    adopt: (text) => {
      const known = new Set(entries.map(({ id }) => id));
      change([...parseEntries(text).filter(({ id }) => !known.has(id)), ...entries]);
      pump();
    },
    drop: (id) => change(entries.filter((entry) => entry.id !== id)),
    wake: () => {
      failures = 0;
      pump();
    },
  };
};
