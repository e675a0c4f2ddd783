import { parseJson } from '@reglament/domain';
import type { CommandAnswer, DomainError } from '@reglament/domain';
import * as z from 'zod/mini';
import { parseDomainError } from '../firebase/command-error';
import { isCommandName, parsePending, type PendingCommand } from './pending-command';

/** Where a command stands on its way. `queued` waits for the line to the server. */
export type EntryState = 'sending' | 'queued' | 'done' | 'refused';

/** A command on its way to the server. */
export interface CommandQueueEntry {
  /** The `commandId`: a repeat with the same one is the same command. */
  readonly id: string;
  readonly command: PendingCommand;
  /** When the person gave it, epoch milliseconds. */
  readonly at: number;
  /** How many times it may have reached the server. */
  readonly tries: number;
  readonly state: EntryState;
  readonly answer: CommandAnswer | null;
  readonly refusal: DomainError | null;
  /** Its text was refused and is a draft again. */
  readonly isRestored: boolean;
}

const storedSchema = z.array(
  z.object({
    name: z.string(),
    input: z.unknown(),
    at: z.number(),
    tries: z.number(),
    refusal: z.unknown(),
    isRestored: z.optional(z.boolean()),
    /** What earlier releases called `isRestored`. */
    isReturned: z.optional(z.boolean()),
  }),
);

/** What is kept of the entries between visits: all that were not answered well. */
export const serializeEntries = (entries: readonly CommandQueueEntry[]): string =>
  JSON.stringify(
    entries
      .filter(({ state }) => state !== 'done')
      .map(({ command, at, tries, refusal, isRestored }) => ({
        ...command,
        at,
        tries,
        refusal,
        isRestored,
      })),
  );

/** Reads what was kept; what this version does not understand is left out. */
export const parseEntries = (text: string): CommandQueueEntry[] => {
  const stored = storedSchema.safeParse(parseJson(text));
  if (!stored.success) return [];
  return stored.data.flatMap(({ name, input, refusal: raw, isReturned = true, ...kept }) => {
    const command = isCommandName(name) ? parsePending(name, input) : null;
    if (!command?.ok) return [];
    const refusal = parseDomainError(raw);
    const id = command.value.input.commandId;
    const state: EntryState = refusal ? 'refused' : 'queued';
    const { isRestored = isReturned } = kept;
    return [{ ...kept, isRestored, id, command: command.value, state, answer: null, refusal }];
  });
};
