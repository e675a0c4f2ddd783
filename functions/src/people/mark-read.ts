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
 * Merges read marks into the read state of the caller and returns the result. Merging is
 * commutative and idempotent, so no idempotency key is needed.
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
    ({ db, actor, now, snapshotOf }) => {
      if (!can(actor, 'markRead')) return err({ code: 'email-unverified' });
      const before = personOf(snapshotOf(paths.person(uid)));
      const readState = mergeReadState(before.seen, clampToNow(marks, now));
      if (covers(readState, before.seen))
        return ok({ answer: before.seen, write: () => undefined });
      return ok({
        answer: readState,
        write: (batch) => changePerson(db, batch, { uid, before, change: { seen: readState } }),
      });
    },
});

/** Clamps marks to the server time, because a client clock may be ahead. */
function clampToNow({ before = 0, tickets }: ReadMarks, now: number): ReadMarks {
  const marks = Object.entries(tickets).map(([number, at]) => [number, Math.min(at, now)] as const);
  return { before: Math.min(before, now), tickets: Object.fromEntries(marks) };
}
