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
  /** SHA-256 of the input: the same id with another input is another command. */
  hash: z.string(),
  /** Of a shape that the command knows. */
  answer: z.unknown(),
});

/** Reads `commands/{uid.commandId}` of any version. */
export const upgradeIdempotencyRecord = storedReader(recordSchema);

/** A command that was done, with its answer. */
export type IdempotencyRecord = z.infer<typeof recordSchema>;

/** Identifies a command among all of its actor. */
export interface IdempotencyKey {
  readonly uid: string;
  readonly commandId: string;
  readonly name: string;
  readonly hash: string;
}

/** The record of a command; null when it was not done yet. */
export const readRecord = (snapshot: DocumentSnapshot): IdempotencyRecord | null =>
  parseDocument(upgradeIdempotencyRecord, snapshot);

/** The first answer to a command; the same id with another input is refused. */
export const replay = <Answer>(
  record: IdempotencyRecord,
  { name, hash }: IdempotencyKey,
  answerSchema: z.ZodMiniType<Answer>,
): Result<Answer, DomainError> => {
  const isSame = record.name === name && record.hash === hash;
  return isSame ? ok(answerSchema.parse(record.answer)) : err({ code: 'command-reused' });
};

/** Tells an input from others. Parsing puts its fields in the schema's order, so equal inputs give equal text. */
export const hashOf = (name: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');

interface Done {
  readonly key: IdempotencyKey;
  readonly answer: unknown;
  readonly at: number;
}

/** Adds the record of a command to its commit; a TTL policy on `expiresAt` removes it. */
export const createRecord = (db: Firestore, batch: WriteBatch, { key, answer, at }: Done): void => {
  const { uid, commandId, name, hash } = key;
  const expiresAt = new Date(at + COMMAND_MEMORY_MS);
  batch.create(db.doc(paths.memory(uid, commandId)), {
    name,
    hash,
    answer,
    at,
    expiresAt,
    ...versionStamp,
  });
};
