import {
  isStaff,
  ok,
  err,
  type Actor,
  type Channel,
  type DomainError,
  type Requester,
  type Result,
} from '@reglament/domain';
import type { DocumentSnapshot, WriteBatch } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { batchedReads, type ReadDocument } from '../store/batched-reads';
import { database, type Database } from '../store/database';
import {
  createRecord,
  hashOf,
  readRecord,
  replay,
  type IdempotencyKey,
} from '../store/idempotency';
import { paths } from '../store/paths';
import {
  slotDocument,
  pickSlot,
  reserveSlot,
  windowAt,
  type LimitKind,
  type Slot,
} from '../store/rate-limit-store';
import { memberOf } from '../store/staff';
import { actorOf, type Caller } from './caller';
import type { Deps } from './deps';
import { failPoint } from './fail-point';
import { retryOnConflict } from './retry-on-conflict';

/** Origin of a command, established by its adapter; never read from the input. */
export interface Origin {
  /** Caller whose role is read from the staff record, or an actor with a known role. */
  readonly actor: Caller | Actor;
  /** A repeat with the same key gets the first answer; null for naturally idempotent commands. */
  readonly idempotencyKey: string | null;
  /** Rate limit of the command; null for commands of the service itself. */
  readonly rateLimit: LimitKind | ((actor: Actor) => LimitKind) | null;
  readonly channel: Channel;
  /** Requester on whose behalf the actor submits the command; absent when it is the actor. */
  readonly onBehalfOf?: Requester;
  /** When the request was received if that was before now, epoch milliseconds. */
  readonly receivedAt?: number;
  /** Quotes and signature of the email that the command comes from. */
  readonly quoted?: string | null;
}

/** Input of a decision. */
export interface DecisionInput {
  readonly db: Database;
  readonly origin: Origin;
  readonly actor: Actor;
  readonly now: number;
  /** Reads another document, or again one that was read. */
  readonly read: ReadDocument;
  /** Snapshot of one of the documents of the command. */
  readonly snapshotOf: (path: string) => DocumentSnapshot;
}

type Awaitable<Value> = Value | Promise<Value>;

/** Answer and writes of a command; `outcome` is its label in run statistics. */
export interface Decided<Answer> {
  readonly answer: Answer;
  readonly outcome?: string;
  readonly write: (batch: WriteBatch) => Awaitable<void>;
}

type Decide<Answer> = (input: DecisionInput) => Awaitable<Result<Decided<Answer>, DomainError>>;

/** Command with its parsed input. */
export interface Executable<Answer> {
  readonly name: string;
  readonly input: unknown;
  /** Schema of a stored answer. */
  readonly answerSchema: z.ZodMiniType<Answer>;
  /** Paths of the documents that the decision reads. */
  readonly documents: readonly string[];
  /**
   * Starts an attempt; queries that depend on no document run in parallel with the reads, and what is
   * read at once is part of them.
   */
  readonly prepare: (db: Database, read: ReadDocument) => Awaitable<Decide<Answer>>;
  /** Errors that do not count towards the rate limit. */
  readonly skipsRateLimit?: (error: DomainError) => boolean;
}

/** Answer of a command; `isRepeat` when it was replayed. */
export interface Executed<Answer> {
  readonly answer: Answer;
  readonly isRepeat: boolean;
  readonly outcome: string;
}

/**
 * Executes a command: establishes the actor, replays by the idempotency record, reserves a rate
 * limit slot, decides, and writes everything in one commit. Retries on write conflict.
 */
export const execute = async <Answer>(
  origin: Origin,
  command: Executable<Answer>,
  deps: Deps,
): Promise<Result<Executed<Answer>, DomainError>> => {
  const db = await database();
  return retryOnConflict(async (attemptIndex, timeoutSignal) =>
    attempt({ db, origin, command, deps, attemptIndex, timeoutSignal }),
  );
};

interface Attempt<Answer> {
  readonly db: Database;
  readonly origin: Origin;
  readonly command: Executable<Answer>;
  readonly deps: Deps;
  readonly attemptIndex: number;
  readonly timeoutSignal: AbortSignal;
}

async function attempt<Answer>(
  options: Attempt<Answer>,
): Promise<Result<Executed<Answer>, DomainError>> {
  const { db, origin, command } = options;
  const key = keyOf(origin, command);
  const record = key && paths.idempotencyRecord(key.uid, key.commandId);
  const member = paths.member(origin.actor.uid);
  const read = batchedReads(db);
  const [snapshotOf, decide] = await Promise.all([
    readDocuments(read, [...(record === null ? [] : [record]), member, ...command.documents]),
    command.prepare(db, read),
  ]);
  const existing = record === null ? null : readRecord(snapshotOf(record));
  if (key && existing) return toRepeated(replay(existing, key, command.answerSchema));
  const actor =
    'role' in origin.actor ? origin.actor : actorOf(origin.actor, memberOf(snapshotOf(member)));
  const now = options.deps.now();
  const slot = await reserve(options, actor, now);
  if (!slot.ok) return slot;
  const decided = await decide({ db, origin, actor, now, read, snapshotOf });
  if (decided.ok) return commit(options, { decided: decided.value, key, slot: slot.value, now });
  const isFree = command.skipsRateLimit?.(decided.error) === true;
  if (slot.value && !isFree) await reserveSlot(slot.value);
  return err(redactFor(actor, decided.error));
}

const toRepeated = <Answer>(
  replayed: Result<Answer, DomainError>,
): Result<Executed<Answer>, DomainError> =>
  replayed.ok ? ok({ answer: replayed.value, isRepeat: true, outcome: 'repeated' }) : replayed;

interface Commit<Answer> {
  readonly decided: Decided<Answer>;
  readonly key: IdempotencyKey | null;
  readonly slot: Slot | null;
  readonly now: number;
}

/** Commits the decision, the idempotency record and the slot atomically. */
async function commit<Answer>(
  { db, command: { name }, timeoutSignal }: Attempt<Answer>,
  { decided: { answer, outcome = 'done', write }, key, slot, now }: Commit<Answer>,
): Promise<Result<Executed<Answer>, DomainError>> {
  const batch = db.batch();
  if (slot) batch.create(slot.ref, slotDocument(slot));
  if (key) createRecord(db, batch, { key, answer, at: now });
  await write(batch);
  timeoutSignal.throwIfAborted();
  failPoint(`${name}:before-commit`);
  await batch.commit();
  failPoint(`${name}:after-commit`);
  return ok({ answer, isRepeat: false, outcome });
}

function keyOf<Answer>(
  { actor, idempotencyKey }: Origin,
  { name, input }: Executable<Answer>,
): IdempotencyKey | null {
  if (idempotencyKey === null) return null;
  return { uid: actor.uid, commandId: idempotencyKey, name, hash: hashOf(name, input) };
}

/** Reads documents in one request; returns a lookup by path. */
async function readDocuments(read: ReadDocument, documentPaths: readonly string[]) {
  const snapshots = await Promise.all(documentPaths.map(read));
  const byPath = new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
  return (path: string): DocumentSnapshot => {
    const snapshot = byPath.get(path);
    if (snapshot === undefined) throw new RangeError('a document that was not requested');
    return snapshot;
  };
}

async function reserve<Answer>(
  { db, origin, deps, attemptIndex }: Attempt<Answer>,
  actor: Actor,
  now: number,
): Promise<Result<Slot | null, DomainError>> {
  const { rateLimit } = origin;
  if (rateLimit === null) return ok(null);
  const kind = typeof rateLimit === 'string' ? rateLimit : rateLimit(actor);
  const window = windowAt(db, { uid: actor.uid, kind }, now);
  const slot = await pickSlot(window, attemptIndex, deps.random);
  return slot ? ok(slot) : err({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
}

/** Removes assignee and last editor from errors for requesters. */
function redactFor({ role }: Actor, { current, ...error }: DomainError): DomainError {
  return current && isStaff(role) ? { ...error, current } : error;
}
