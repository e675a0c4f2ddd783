import { createHash } from 'node:crypto';
import {
  COMMAND_MEMORY_MS,
  ok,
  refuse,
  storedReader,
  versionStamp,
  type Refusal,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';

/** What is remembered of a command that was done: a repeat gets the same answer. */
const memorySchema = z.object({
  name: z.string(),
  /** SHA-256 of the input: the same id with another input is another command. */
  hash: z.string(),
  /** Of a shape that the command knows. */
  answer: z.unknown(),
});

/** Reads `commands/{uid.commandId}` of any version. */
export const upgradeMemory = storedReader(memorySchema);

/** What is remembered of a command that was done. */
export type Memory = z.infer<typeof memorySchema>;

/** A command as it is remembered, before its answer is known. */
export interface Remembered {
  readonly uid: string;
  readonly commandId: string;
  readonly name: string;
  readonly hash: string;
}

/** What was answered to this id before; the same id with another content is another command. */
export const recalled = <Answer>(
  memory: Memory,
  { name, hash }: Remembered,
  answerSchema: z.ZodMiniType<Answer>,
): Result<Answer, Refusal> => {
  const isSame = memory.name === name && memory.hash === hash;
  return isSame ? ok(answerSchema.parse(memory.answer)) : refuse({ code: 'command-reused' });
};

/** Tells an input from others. Parsing puts its fields in the schema's order, so equal inputs give equal text. */
export const hashOf = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');

/** The document of a memory; a TTL policy on `expiresAt` removes it. */
export const memoryDocument = ({ name, hash }: Remembered, answer: object, at: number) => ({
  name,
  hash,
  answer,
  at,
  expiresAt: new Date(at + COMMAND_MEMORY_MS),
  ...versionStamp,
});
