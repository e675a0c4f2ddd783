import {
  can,
  err,
  ok,
  parseInput,
  saveMacroSchema,
  type Actor,
  type DomainError,
  type Macro,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { execute, type Executable } from '../runtime/execute';
import { storedMacroOf, writeMacro } from '../store/macros';
import { paths } from '../store/paths';

const answerSchema = z.object({ id: z.string() });

type Answer = z.infer<typeof answerSchema>;

type Input = z.infer<typeof saveMacroSchema>;

/**
 * Stores or archives a macro of the caller, or a shared one as an administrator. A repeat stores
 * the same, so no idempotency key is needed.
 */
export const saveMacro = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<Answer, DomainError>> => {
  const input = parseInput(saveMacroSchema, data);
  if (!input.ok) return input;
  const origin = {
    actor: caller,
    idempotencyKey: null,
    rateLimit: 'staff',
    channel: 'portal',
  } as const;
  const executed = await execute(origin, executableOf(input.value), deps);
  return executed.ok ? ok(executed.value.answer) : executed;
};

/** Whether an actor may store a macro over the one that is there. */
const maySave = (actor: Actor, before: Macro | null, isShared: boolean): boolean => {
  if (!can(actor, 'saveMacro')) return false;
  const isSharedNow = before?.owner === null;
  if (isShared || isSharedNow) return can(actor, 'shareMacro');
  return before === null || before.owner === actor.uid;
};

const executableOf = ({ isShared, ...fields }: Input): Executable<Answer> => ({
  name: 'saveMacro',
  input: fields,
  answerSchema,
  documents: [paths.macro(fields.id)],
  prepare:
    () =>
    ({ db, actor, now, snapshotOf }) => {
      const before = storedMacroOf(snapshotOf(paths.macro(fields.id)));
      if (!maySave(actor, before?.macro ?? null, isShared)) return err({ code: 'forbidden' });
      const owner = isShared ? null : actor.uid;
      const macro = { ...fields, owner, uses: before?.macro.uses ?? 0, updatedAt: now };
      return ok({
        answer: { id: macro.id },
        write: (batch) => writeMacro(db, batch, { macro, before }),
      });
    },
});
