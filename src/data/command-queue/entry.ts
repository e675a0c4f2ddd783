import { parseJson } from '@reglament/domain';
import type { CommandAnswer, DomainError } from '@reglament/domain';
import * as z from 'zod/mini';
import { parseDomainError } from '../firebase/command-error';
import { isCommandName, parsePending, type PendingCommand } from './pending-command';

/** Delivery state of a command. `queued` waits for a connection. */
export type EntryState = 'sending' | 'queued' | 'done' | 'refused';

/** A command in the queue. */
export interface CommandQueueEntry {
  /** The `commandId`, which is the idempotency key. */
  readonly id: string;
  readonly command: PendingCommand;
  /** Creation time in epoch milliseconds. */
  readonly at: number;
  /** Number of delivery attempts. */
  readonly tries: number;
  readonly state: EntryState;
  readonly answer: CommandAnswer | null;
  readonly refusal: DomainError | null;
  /** Whether the text of the rejected command was restored to its draft. */
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
    /** Name of `isRestored` in earlier releases. */
    isReturned: z.optional(z.boolean()),
  }),
);

/** Serializes all entries that did not succeed. */
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

/** Parses stored entries; omits those that this version cannot parse. */
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
