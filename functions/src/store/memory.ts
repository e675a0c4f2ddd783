import { COMMAND_MEMORY_MS, type CommandAnswer } from '@reglament/domain';
import * as z from 'zod/mini';

/** What is remembered of a command that was done: a repeat gets the same answer. */
export const memorySchema = z.object({
  name: z.string(),
  /** SHA-256 of the input: the same id with another input is another command. */
  hash: z.string(),
  answer: z.object({ number: z.string(), revision: z.int() }),
});

/** What is remembered of a command that was done. */
export type Memory = z.infer<typeof memorySchema>;

/** A command as it is remembered, before its answer is known. */
export interface Remembered {
  readonly uid: string;
  readonly commandId: string;
  readonly name: string;
  readonly hash: string;
}

/** The document of a memory; a TTL policy on `expiresAt` removes it. */
export const memoryDocument = ({ name, hash }: Remembered, answer: CommandAnswer, at: number) => ({
  name,
  hash,
  answer,
  at,
  expiresAt: new Date(at + COMMAND_MEMORY_MS),
});
