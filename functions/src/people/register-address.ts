import {
  accountProfile,
  can,
  canonicalAddress,
  err,
  normaliseLine,
  ok,
  type DomainError,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { execute, type Executable } from '../runtime/execute';
import { findAccount, type Account } from '../store/custom-claims';
import { accounts } from '../store/database';
import { paths } from '../store/paths';
import { personOf } from '../store/people';
import { prepareChange, type ProfileUpdate } from './save-profile';

const NAME = 'registerAddress';

/** The call says nothing but who it is. */
const inputSchema = z.strictObject({});

/**
 * Registers the address of the caller's account, which followed a link sent there (clause 2.5). The
 * account decides, not the token, which may be older. A repeat changes nothing; an account of a host
 * has no address of its own.
 */
export const registerAddress = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<null, DomainError>> => {
  if (!inputSchema.safeParse(data).success) {
    return err({ code: 'invalid-input', issues: [{ path: '', code: 'not-allowed' }] });
  }
  const account = await findAccount(await accounts(), caller.uid);
  const origin = {
    actor: caller,
    idempotencyKey: null,
    rateLimit: 'session',
    channel: 'portal',
  } as const;
  const executed = await execute(origin, executableOf(caller, account), deps);
  return executed.ok ? ok(null) : executed;
};

const executableOf = ({ uid }: Caller, account: Account | null): Executable<null> => ({
  name: NAME,
  input: null,
  answerSchema: z.null(),
  documents: [paths.person(uid)],
  prepare:
    () =>
    async ({ db, actor, now, snapshotOf }) => {
      if (!can(actor, NAME)) return err({ code: 'email-unverified' });
      const before = personOf(snapshotOf(paths.person(uid)));
      const update = account && linkUpdate(account, { before, at: now });
      const write = update && (await prepareChange(db, before, update));
      return ok({ answer: null, write: (batch) => write?.(batch) });
    },
});

/** Returns the change that registers the verified address of an account; null without one. */
export const linkUpdate = (
  { uid, email, emailVerified, disabled, displayName }: Account,
  { before, at }: { readonly before: Parameters<typeof accountProfile>[0]; readonly at: number },
): ProfileUpdate | null => {
  const address = canonicalAddress(email ?? '');
  if (!emailVerified || disabled || address === null) return null;
  const name = normaliseLine(displayName ?? '');
  return { uid, change: accountProfile(before, { address, name }), proof: 'link', at };
};
