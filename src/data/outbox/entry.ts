import { parseJson } from '@reglament/domain';
import type { CommandAnswer, Refusal } from '@reglament/domain';
import * as z from 'zod/mini';
import { parseRefusal } from '../firebase/command-error';
import { isCommandName, parsePending, type PendingCommand } from './pending-command';

/** Where a command stands on its way. `queued` waits for the line to the server. */
export type EntryState = 'sending' | 'queued' | 'done' | 'refused';

/** A command on its way to the server. */
export interface OutboxEntry {
  /** The `commandId`: a repeat with the same one is the same command. */
  readonly id: string;
  readonly command: PendingCommand;
  /** When the person gave it, epoch milliseconds. */
  readonly at: number;
  /** How many times it may have reached the server. */
  readonly tries: number;
  readonly state: EntryState;
  readonly answer: CommandAnswer | null;
  readonly refusal: Refusal | null;
  /** Its text was refused and is a draft again. */
  readonly isReturned: boolean;
}

const storedSchema = z.array(
  z.object({
    name: z.string(),
    input: z.unknown(),
    at: z.number(),
    tries: z.number(),
    refusal: z.unknown(),
    isReturned: z.boolean(),
  }),
);

/** What is kept of the entries between visits: all that were not answered well. */
export const serializeEntries = (entries: readonly OutboxEntry[]): string =>
  JSON.stringify(
    entries
      .filter(({ state }) => state !== 'done')
      .map(({ command, at, tries, refusal, isReturned }) => ({
        ...command,
        at,
        tries,
        refusal,
        isReturned,
      })),
  );

/** Reads what was kept; what this version does not understand is left out. */
export const parseEntries = (text: string): OutboxEntry[] => {
  const stored = storedSchema.safeParse(parseJson(text));
  if (!stored.success) return [];
  return stored.data.flatMap(({ name, input, refusal: raw, ...kept }) => {
    const command = isCommandName(name) ? parsePending(name, input) : null;
    if (!command?.ok) return [];
    const refusal = parseRefusal(raw);
    const id = command.value.input.commandId;
    const state: EntryState = refusal ? 'refused' : 'queued';
    return [{ ...kept, id, command: command.value, state, answer: null, refusal }];
  });
};
