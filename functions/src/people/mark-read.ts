import {
  mergeReadState,
  can,
  covers,
  markReadSchema,
  ok,
  err,
  readStateSchema,
  type DomainError,
  type Result,
  type ReadState,
  type ReadMarks,
} from '@reglament/domain';
import type { Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { execute, type Executable } from '../runtime/execute';
import { paths } from '../store/paths';
import { changePerson, personOf } from '../store/people';

/**
 * Notes what the caller has seen, and answers all that they have. It only ever adds, so a repeat, or
 * two devices that say different things in any order, come to the same: it needs no idempotency key.
 */
export const markRead = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<ReadState, DomainError>> => {
  const input = markReadSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'tickets', code: 'wrong-format' }] });
  }
  const origin = {
    actor: caller,
    idempotencyKey: null,
    rateLimit: 'seen',
    channel: 'portal',
  } as const;
  const executed = await execute(origin, executableOf(caller, input.data), deps);
  return executed.ok ? ok(executed.value.answer) : executed;
};

const executableOf = ({ uid }: Caller, marks: ReadMarks): Executable<ReadState> => ({
  name: 'markRead',
  input: marks,
  answerSchema: readStateSchema,
  documents: [paths.person(uid)],
  prepare:
    () =>
    ({ db, actor, now, found }) => {
      if (!can(actor, 'markRead')) return err({ code: 'email-unverified' });
      const before = personOf(found(paths.person(uid)));
      const seen = mergeReadState(before.seen, notLater(marks, now));
      if (covers(seen, before.seen)) return ok({ answer: before.seen, write: () => undefined });
      return ok({
        answer: seen,
        write: (batch) => changePerson(db, batch, { uid, before, change: { seen } }),
      });
    },
});

/** Nobody has seen what is still to come, whatever their clock says. */
function notLater({ before = 0, tickets }: ReadMarks, now: number): ReadMarks {
  const marks = Object.entries(tickets).map(([number, at]) => [number, Math.min(at, now)] as const);
  return { before: Math.min(before, now), tickets: Object.fromEntries(marks) };
}
