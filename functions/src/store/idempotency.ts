import { createHash } from 'node:crypto';
import {
  COMMAND_MEMORY_MS,
  ok,
  err,
  storedReader,
  versionStamp,
  type DomainError,
  type Result,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore, WriteBatch } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { parseDocument } from './parse';
import { paths } from './paths';

const recordSchema = z.object({
  name: z.string(),
  /** SHA-256 of the input, which detects an id reused with another input. */
  hash: z.string(),
  /** Parsed by the schema of the command. */
  answer: z.unknown(),
});

/** Parses `commands/{uid.commandId}` of any version. */
export const upgradeIdempotencyRecord = storedReader(recordSchema);

/** Stored answer of an executed command. */
export type IdempotencyRecord = z.infer<typeof recordSchema>;

/** Idempotency key of a command, unique per actor. */
export interface IdempotencyKey {
  readonly uid: string;
  readonly commandId: string;
  readonly name: string;
  readonly hash: string;
}

/** Parses the idempotency record; null when the command has not been executed. */
export const readRecord = (snapshot: DocumentSnapshot): IdempotencyRecord | null =>
  parseDocument(upgradeIdempotencyRecord, snapshot);

/** Returns the stored answer; `command-reused` when name or input differ. */
export const replay = <Answer>(
  record: IdempotencyRecord,
  { name, hash }: IdempotencyKey,
  answerSchema: z.ZodMiniType<Answer>,
): Result<Answer, DomainError> => {
  const matches = record.name === name && record.hash === hash;
  return matches ? ok(answerSchema.parse(record.answer)) : err({ code: 'command-reused' });
};

/** Hashes an input. Parsing orders the fields by the schema, so equal inputs give equal hashes. */
export const hashOf = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');

interface ExecutedCommand {
  readonly key: IdempotencyKey;
  readonly answer: unknown;
  readonly at: number;
}

/** Adds the idempotency record to the commit; a TTL policy on `expiresAt` deletes it. */
export const createRecord = (
  db: Firestore,
  batch: WriteBatch,
  { key, answer, at }: ExecutedCommand,
): void => {
  const { uid, commandId, name, hash } = key;
  const expiresAt = new Date(at + COMMAND_MEMORY_MS);
  batch.create(db.doc(paths.idempotencyRecord(uid, commandId)), {
    name,
    hash,
    answer,
    at,
    expiresAt,
    ...versionStamp,
  });
};
