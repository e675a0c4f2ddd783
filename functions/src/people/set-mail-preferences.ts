import {
  can,
  mailWishesSchema,
  ok,
  refuse,
  setMailPreferencesSchema,
  type MailPreferencesAnswer,
  type Refusal,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { persist } from '../runtime/persist';
import { database, type Database } from '../store/database';
import { hashOf, memoryDocument, upgradeMemory, recalled, type Remembered } from '../store/memory';
import { parseDocument } from '../store/parse';
import { paths } from '../store/paths';
import { changePerson, personOf } from '../store/people';
import { slotDocument, slotFor, windowAt } from '../store/slots';
import { memberOf } from '../store/staff';

const NAME = 'setMailPreferences';

const answerSchema = z.object({ mail: mailWishesSchema });

type Outcome = Promise<Result<MailPreferencesAnswer, Refusal>>;

/** Which mails the caller wants from now on. A repeat gets the same answer and changes nothing. */
export const setMailPreferences = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Outcome => {
  const input = setMailPreferencesSchema.safeParse(data);
  if (!input.success) {
    return refuse({ code: 'invalid-input', issues: [{ path: 'mail', code: 'wrong-format' }] });
  }
  const { commandId, mail } = input.data;
  const remembered = { uid: caller.uid, commandId, name: NAME, hash: hashOf(NAME, mail) };
  return persist(async (round) => change({ caller, mail, remembered, round }, deps));
};

interface Change {
  readonly caller: Caller;
  readonly mail: MailPreferencesAnswer['mail'];
  readonly remembered: Remembered;
  readonly round: number;
}

async function change({ caller, mail, remembered, round }: Change, deps: Deps): Outcome {
  const { uid, commandId } = remembered;
  const db = await database();
  const { memory, member, before } = await readAll(db, remembered);
  if (memory) return recalled(memory, remembered, answerSchema);
  if (!can(actorOf(caller, member), NAME)) return refuse({ code: 'email-unverified' });
  const now = deps.now();
  const window = windowAt(db, { uid, kind: 'mailPreferences' }, now);
  const slot = await slotFor(window, round, deps.random);
  if (slot === null) return refuse({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
  const answer = { mail: { ...before.mail, ...mail } };
  const batch = db.batch();
  batch.create(slot.ref, slotDocument(slot));
  batch.create(db.doc(paths.memory(uid, commandId)), memoryDocument(remembered, answer, now));
  changePerson(db, batch, { uid, before, change: answer });
  await batch.commit();
  return ok(answer);
}

async function readAll(db: Database, { uid, commandId }: Remembered) {
  const asked = [paths.memory(uid, commandId), paths.member(uid), paths.person(uid)];
  const [memory, member, person] = await db.getAll(...asked.map((path) => db.doc(path)));
  if (!memory || !member || !person) throw new RangeError('fewer documents than asked for');
  return {
    memory: parseDocument(upgradeMemory, memory),
    member: memberOf(member),
    before: personOf(person),
  };
}
