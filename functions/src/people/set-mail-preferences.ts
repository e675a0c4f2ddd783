import { isDeepStrictEqual } from 'node:util';
import {
  can,
  mailPreferencesSchema,
  ok,
  err,
  setMailPreferencesSchema,
  type Actor,
  type MailPreferencesAnswer,
  type DomainError,
  type PreferenceKey,
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

/**
 * Disables one mail preference for whoever has its unsubscribe link, which was sent to the verified
 * address of that person. Repeats write nothing, so that no rate limit is needed.
 */
export const disableMailPreference = async (
  { uid, preference }: { readonly uid: string; readonly preference: PreferenceKey },
  deps: Deps,
): Promise<Result<MailPreferencesAnswer, DomainError>> => {
  const actor: Actor = { uid, name: '', email: '', emailVerified: true, role: 'requester' };
  const origin = { actor, idempotencyKey: null, rateLimit: null, channel: 'email' } as const;
  const executed = await execute(origin, executableOf(actor, { [preference]: false }), deps);
  return executed.ok ? ok(executed.value.answer) : executed;
};

const executableOf = (
  { uid }: Pick<Caller, 'uid'>,
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
      const isUnchanged = isDeepStrictEqual(answer.mail, before.mail);
      return ok({
        answer,
        write: (batch) => {
          if (!isUnchanged) changePerson(db, batch, { uid, before, change: answer });
        },
      });
    },
});
