import {
  addSeen,
  can,
  isSeenIn,
  markSeenSchema,
  ok,
  refuse,
  type Refusal,
  type Result,
  type Seen,
  type SeenMarks,
} from '@reglament/domain';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { persist } from '../runtime/persist';
import { takeTurn } from '../runtime/turn';
import { database } from '../store/database';
import { changePerson, readPerson } from '../store/people';
import { readMember } from '../store/staff';

type Outcome = Promise<Result<Seen, Refusal>>;

/**
 * Notes what the caller has seen, and answers all that they have. It only ever adds, so a repeat, or
 * two devices that say different things in any order, come to the same; no id has to be remembered.
 */
export const markSeen = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Outcome => {
  const input = markSeenSchema.safeParse(data);
  if (!input.success) {
    return refuse({ code: 'invalid-input', issues: [{ path: 'tickets', code: 'wrong-format' }] });
  }
  return persist(async (round) => {
    const limited = await takeTurn({ uid: caller.uid, kind: 'seen' }, deps, round);
    return limited ? refuse(limited) : note(caller, notLater(input.data, deps.now()));
  });
};

async function note(caller: Caller, marks: SeenMarks): Outcome {
  const { uid } = caller;
  const db = await database();
  const [member, before] = await Promise.all([readMember(db, uid), readPerson(db, uid)]);
  if (!can(actorOf(caller, member), 'markSeen')) return refuse({ code: 'email-unverified' });
  const seen = addSeen(before.seen, marks);
  if (isSeenIn(seen, before.seen)) return ok(before.seen);
  const batch = db.batch();
  changePerson(db, batch, { uid, before, change: { seen } });
  await batch.commit();
  return ok(seen);
}

/** Nobody has seen what is still to come, whatever their clock says. */
function notLater({ before = 0, tickets }: SeenMarks, now: number): SeenMarks {
  const marks = Object.entries(tickets).map(([number, at]) => [number, Math.min(at, now)] as const);
  return { before: Math.min(before, now), tickets: Object.fromEntries(marks) };
}
