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

/** Where a command comes from, as its adapter established it; nothing of it is read from the input. */
export interface Origin {
  /** A caller, whose role is read live, or an actor whose role is certain. */
  readonly actor: Caller | Actor;
  /** A repeat with the same key gets the first answer; null where a repeat changes nothing. */
  readonly idempotencyKey: string | null;
  /** The limit that the command counts towards; null for what the service does by itself. */
  readonly rateLimit: LimitKind | ((actor: Actor) => LimitKind) | null;
  readonly channel: Channel;
  /** The person for whom the actor gives the command; absent for the actor. */
  readonly onBehalfOf?: Requester;
}

/** What a decision is made from. */
export interface DecisionInput {
  readonly db: Database;
  readonly origin: Origin;
  readonly actor: Actor;
  readonly now: number;
  /** A document that the command named. */
  readonly found: (path: string) => DocumentSnapshot;
}

/** What a command answers, and what it writes; `outcome` names it in the counts of a run. */
export interface Decided<Answer> {
  readonly answer: Answer;
  readonly outcome?: string;
  readonly write: (batch: WriteBatch) => void;
}

type Awaitable<Value> = Value | Promise<Value>;

type Decide<Answer> = (input: DecisionInput) => Awaitable<Result<Decided<Answer>, DomainError>>;

/** A command with its parsed input, ready to be executed. */
export interface Executable<Answer> {
  readonly name: string;
  readonly input: unknown;
  /** Parses a stored answer. */
  readonly answerSchema: z.ZodMiniType<Answer>;
  /** Paths of the documents that the decision depends on. */
  readonly documents: readonly string[];
  /** Starts an attempt: queries that depend on no document run beside the reads. */
  readonly prepare: (db: Database) => Awaitable<Decide<Answer>>;
  /** Refusals that count towards no rate limit. */
  readonly uncounted?: (refusal: DomainError) => boolean;
}

/** The answer to a command, and whether it was given before. */
export interface Executed<Answer> {
  readonly answer: Answer;
  readonly isRepeat: boolean;
  readonly outcome: string;
}

/**
 * Executes a command: establish the actor, replay by the idempotency record, reserve a slot of the
 * rate limit, decide, and write everything in one commit; retried when the commit conflicts.
 */
export const execute = async <Answer>(
  origin: Origin,
  command: Executable<Answer>,
  deps: Deps,
): Promise<Result<Executed<Answer>, DomainError>> => {
  const db = await database();
  return retryOnConflict(async (round, late) =>
    attempt({ db, origin, command, deps, round, late }),
  );
};

interface Attempt<Answer> {
  readonly db: Database;
  readonly origin: Origin;
  readonly command: Executable<Answer>;
  readonly deps: Deps;
  readonly round: number;
  readonly late: AbortSignal;
}

async function attempt<Answer>(
  given: Attempt<Answer>,
): Promise<Result<Executed<Answer>, DomainError>> {
  const { db, origin, command } = given;
  const key = keyOf(origin, command);
  const record = key && paths.memory(key.uid, key.commandId);
  const member = paths.member(origin.actor.uid);
  const [found, decide] = await Promise.all([
    readDocuments(db, [...(record === null ? [] : [record]), member, ...command.documents]),
    command.prepare(db),
  ]);
  const first = record === null ? null : readRecord(found(record));
  if (key && first) return repeated(replay(first, key, command.answerSchema));
  const actor =
    'role' in origin.actor ? origin.actor : actorOf(origin.actor, memberOf(found(member)));
  const now = given.deps.now();
  const slot = await reserve(given, actor, now);
  if (!slot.ok) return slot;
  const decided = await decide({ db, origin, actor, now, found });
  if (decided.ok) return commit(given, { decided: decided.value, key, slot: slot.value, now });
  const isUncounted = command.uncounted?.(decided.error) === true;
  if (slot.value && !isUncounted) await reserveSlot(slot.value);
  return err(visibleTo(actor, decided.error));
}

const repeated = <Answer>(
  replayed: Result<Answer, DomainError>,
): Result<Executed<Answer>, DomainError> =>
  replayed.ok ? ok({ answer: replayed.value, isRepeat: true, outcome: 'repeated' }) : replayed;

interface Commit<Answer> {
  readonly decided: Decided<Answer>;
  readonly key: IdempotencyKey | null;
  readonly slot: Slot | null;
  readonly now: number;
}

/** Writes the decision, the idempotency record and the slot at once, or nothing. */
async function commit<Answer>(
  { db, command: { name }, late }: Attempt<Answer>,
  { decided: { answer, outcome = 'done', write }, key, slot, now }: Commit<Answer>,
): Promise<Result<Executed<Answer>, DomainError>> {
  const batch = db.batch();
  if (slot) batch.create(slot.ref, slotDocument(slot));
  if (key) createRecord(db, batch, { key, answer, at: now });
  write(batch);
  late.throwIfAborted();
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

/** Reads documents in one request. */
async function readDocuments(db: Database, wanted: readonly string[]) {
  const snapshots = await db.getAll(...wanted.map((path) => db.doc(path)));
  const byPath = new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
  return (path: string): DocumentSnapshot => {
    const snapshot = byPath.get(path);
    if (snapshot === undefined) throw new RangeError('a document that was not asked for');
    return snapshot;
  };
}

async function reserve<Answer>(
  { db, origin, deps, round }: Attempt<Answer>,
  actor: Actor,
  now: number,
): Promise<Result<Slot | null, DomainError>> {
  const { rateLimit } = origin;
  if (rateLimit === null) return ok(null);
  const kind = typeof rateLimit === 'string' ? rateLimit : rateLimit(actor);
  const window = windowAt(db, { uid: actor.uid, kind }, now);
  const slot = await pickSlot(window, round, deps.random);
  return slot ? ok(slot) : err({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
}

/** Hides who holds a ticket and who changed it last from everyone but the staff. */
function visibleTo({ role }: Actor, { current, ...refusal }: DomainError): DomainError {
  return current && isStaff(role) ? { ...refusal, current } : refusal;
}
