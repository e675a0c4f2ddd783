import {
  can,
  err,
  handleEmailSchema,
  handlingError,
  isProvenStranger,
  limits,
  ok,
  parseInput,
  releasedEmail,
  withAction,
  type Actor,
  type DomainError,
  type HandleEmail,
  type InboxRecord,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { prepareChange } from '../people/save-profile';
import type { Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { execute, type DecisionInput, type Executable } from '../runtime/execute';
import { logError } from '../runtime/log';
import type { Batch, Database } from '../store/database';
import {
  changeInboxRecord,
  inboxRecordOf,
  quarantinedOf,
  type StoredInboxRecord,
} from '../store/inbox';
import { paths } from '../store/paths';
import { personOf } from '../store/people';
import { prepareNotice } from './notice';
import { deployedPorts, type Inbound } from './ports';
import { processEmail } from './process';

const answerSchema = z.object({ released: z.array(z.string()) });

/** Ids of the emails that are processed again. */
type HandleAnswer = z.infer<typeof answerSchema>;

/**
 * Carries out what an agent decides on a held email (clause 2.5): binds the address to a person,
 * tells the sender how to confirm it, discards the email, or processes it again. Idempotent by
 * command id. Emails that are processed again pass every check like new ones.
 */
export const handleEmail = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
  ports = deployedPorts(),
): Promise<Result<HandleAnswer, DomainError>> => {
  const input = parseInput(handleEmailSchema, data);
  if (!input.ok) return input;
  const inbound = { ports, deps };
  const origin = {
    actor: caller,
    idempotencyKey: input.value.commandId,
    rateLimit: 'staff',
    channel: 'email',
  } as const;
  const executed = await execute(origin, executableOf(input.value, inbound), deps);
  if (!executed.ok) return executed;
  await processReleased(executed.value.answer.released, inbound);
  return ok(executed.value.answer);
};

/** Time after which the sweep processes what is left, milliseconds; the client waits 20 s. */
const PROCESS_MS = 8_000;

async function processReleased(ids: readonly string[], inbound: Inbound): Promise<void> {
  const until = inbound.deps.now() + PROCESS_MS;
  for (const id of ids) {
    if (inbound.deps.now() >= until) return;
    try {
      await processEmail(id, inbound);
    } catch (error) {
      logError('handleEmail', error);
    }
  }
}

const executableOf = (input: HandleEmail, inbound: Inbound): Executable<HandleAnswer> => ({
  name: 'handleEmail',
  input,
  answerSchema,
  documents: [
    paths.inboxRecord(input.id),
    ...(input.uid === undefined ? [] : [paths.person(input.uid)]),
  ],
  prepare: () => async (decision) => {
    const { actor, db, snapshotOf } = decision;
    if (!can(actor, 'handleEmail')) return err({ code: 'forbidden' });
    const stored = inboxRecordOf(snapshotOf(paths.inboxRecord(input.id)));
    if (stored === null) return err({ code: 'not-found' });
    const error = handlingError(stored.record, input.action);
    if (error) return err(error);
    const prepared = await prepareAction(input, stored, { decision, inbound });
    if (!prepared.ok) return prepared;
    const { changes, write } = prepared.value;
    const released = changes.filter(({ change }) => change.nextAttemptAt !== undefined);
    return ok({
      answer: { released: released.map((one) => one.stored.record.id) },
      write: (batch) => {
        for (const change of changes) changeInboxRecord(db, batch, change);
        write(batch);
      },
    });
  },
});

interface RecordChange {
  readonly stored: StoredInboxRecord;
  readonly change: Partial<InboxRecord>;
}

/** Changes of records, and what is written with them. */
interface Prepared {
  readonly changes: readonly RecordChange[];
  readonly write: (batch: Batch) => void;
}

interface ActionContext {
  readonly decision: DecisionInput;
  readonly inbound: Inbound;
}

async function prepareAction(
  { action, uid = '' }: HandleEmail,
  stored: StoredInboxRecord,
  { decision, inbound }: ActionContext,
): Promise<Result<Prepared, DomainError>> {
  const { actor, db, now } = decision;
  const { record } = stored;
  const actions = withAction(record, action, { actor, now });
  const withWrite = (change: Partial<InboxRecord>, write: Prepared['write'] = () => undefined) =>
    ok({ changes: [{ stored, change: { ...change, actions } }], write });
  if (action === 'bind') return prepareBind(stored, uid, { decision, inbound });
  if (action === 'reprocess') return withWrite(releasedEmail(now));
  if (action === 'discard') return withWrite({ outcome: 'discarded', recheckAt: null });
  const notice = await prepareNotice(db, { record, address: record.from ?? '' }, inbound.deps);
  return notice.ok ? withWrite({ noticeAt: now }, notice.value) : notice;
}

/** Adds the address to the person, and releases all emails of the proven sender. */
async function prepareBind(
  stored: StoredInboxRecord,
  uid: string,
  { decision, inbound }: ActionContext,
): Promise<Result<Prepared, DomainError>> {
  const { db, actor, now, snapshotOf } = decision;
  const address = stored.record.from ?? '';
  const snapshot = snapshotOf(paths.person(uid));
  if (!snapshot.exists) return err({ code: 'invalid-input', issues: [notAllowed] });
  const write = await prepareAddress(db, { uid, person: personOf(snapshot), address, now });
  if (!write.ok) return write;
  // Read after the index entries, whose preconditions then cover a concurrent bind.
  const owners = await inbound.ports.sendersOf(db, address);
  if (owners.some((owner) => owner.uid !== uid)) return err({ code: 'address-taken' });
  const all = await quarantinedOf(db, address);
  const emails = all.filter(({ record }) => isProvenStranger(record));
  return ok({ changes: emails.map((one) => boundEmail(one, actor, now)), write: write.value });
}

const notAllowed = { path: 'uid', code: 'not-allowed' } as const;

const boundEmail = (stored: StoredInboxRecord, actor: Actor, now: number): RecordChange => ({
  stored,
  change: { ...releasedEmail(now), actions: withAction(stored.record, 'bind', { actor, now }) },
});

interface NewAddress {
  readonly uid: string;
  readonly person: ReturnType<typeof personOf>;
  readonly address: string;
  readonly now: number;
}

async function prepareAddress(
  db: Database,
  { uid, person, address, now }: NewAddress,
): Promise<Result<Prepared['write'], DomainError>> {
  const proof = 'administrator';
  if (person.addresses.length >= limits.addresses.max) {
    const issue = { path: 'uid', code: 'too-many', limit: limits.addresses.max } as const;
    return err({ code: 'invalid-input', issues: [issue] });
  }
  const known = person.addresses.filter((one) => one.proof === proof);
  const addresses = [...known, { address, source: 'profile' as const }].map((one) => ({
    address: one.address,
    source: one.source,
  }));
  const change = { name: person.name, addresses };
  const write = await prepareChange(db, person, { uid, change, proof, at: now });
  return ok(write ?? (() => undefined));
}
