import {
  can,
  mailPreferencesSchema,
  ok,
  err,
  setMailPreferencesSchema,
  type MailPreferencesAnswer,
  type DomainError,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { execute, type Executable } from '../runtime/execute';
import { paths } from '../store/paths';
import { changePerson, personOf } from '../store/people';

const NAME = 'setMailPreferences';

/** Changes the mail preferences of the caller; idempotent by command id. */
export const setMailPreferences = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<MailPreferencesAnswer, DomainError>> => {
  const input = setMailPreferencesSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'mail', code: 'wrong-format' }] });
  }
  const { commandId, mail } = input.data;
  const origin = {
    actor: caller,
    idempotencyKey: commandId,
    rateLimit: 'mailPreferences',
    channel: 'portal',
  } as const;
  const executed = await execute(origin, executableOf(caller, mail), deps);
  return executed.ok ? ok(executed.value.answer) : executed;
};

const executableOf = (
  { uid }: Caller,
  mail: MailPreferencesAnswer['mail'],
): Executable<MailPreferencesAnswer> => ({
  name: NAME,
  input: mail,
  answerSchema: z.object({ mail: mailPreferencesSchema }),
  documents: [paths.person(uid)],
  prepare:
    () =>
    ({ db, actor, snapshotOf }) => {
      if (!can(actor, NAME)) return err({ code: 'email-unverified' });
      const before = personOf(snapshotOf(paths.person(uid)));
      const answer = { mail: { ...before.mail, ...mail } };
      return ok({
        answer,
        write: (batch) => changePerson(db, batch, { uid, before, change: answer }),
      });
    },
});
