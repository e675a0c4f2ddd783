import { createHash } from 'node:crypto';
import {
  HOST_CLOCK_SKEW_S,
  hostUid,
  ok,
  err,
  type HostToken,
  type DomainError,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { projectId } from '../runtime/config';
import type { Deps } from '../runtime/deps';
import { execute, type Executable } from '../runtime/execute';
import { customToken } from '../store/custom-token';
import { paths } from '../store/paths';
import { hostKeys } from './host-keys';
import { verifyHostToken } from './host-token';

/** Longer than any token with what we read of it. */
const MAX_CHARACTERS = 4_096;

const bodySchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(MAX_CHARACTERS)),
});

/** A session of Firebase Authentication that is ready to be begun. */
export interface OpenedSession {
  readonly token: string;
  readonly uid: string;
}

/**
 * Exchanges the token of a host's server for a session here, once. The host vouches for its own users
 * only: their uids carry its name, and no account is found by an address.
 */
export const openSession = async (
  body: unknown,
  deps: Deps,
): Promise<Result<OpenedSession, DomainError>> => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'token', code: 'wrong-format' }] });
  }
  const expected = { keys: hostKeys(), audience: projectId(), now: deps.now() };
  const checked = await verifyHostToken(parsed.data.token, expected);
  if (!checked.ok) return checked;
  const used = await spendToken(checked.value, deps);
  return used.ok ? ok(await sessionOf(checked.value)) : used;
};

/** Marks the token as used, once; a token that was used before costs its person no slot. */
async function spendToken(token: HostToken, deps: Deps): Promise<Result<unknown, DomainError>> {
  const path = paths.usedToken(
    createHash('sha256').update(`${token.iss}\n${token.jti}`).digest('hex'),
  );
  const expiresAt = new Date((token.exp + HOST_CLOCK_SKEW_S) * 1_000);
  const actor = { uid: hostUid(token), name: token.name, email: token.email, emailVerified: true };
  const origin = {
    actor,
    idempotencyKey: null,
    rateLimit: 'session',
    channel: 'portal',
  } as const;
  const command: Executable<true> = {
    name: 'openSession',
    input: null,
    answerSchema: z.literal(true),
    documents: [path],
    uncounted: ({ code }) => code === 'token-used',
    prepare:
      () =>
      ({ db, found }) => {
        if (found(path).exists) return err({ code: 'token-used' });
        return ok({ answer: true, write: (batch) => batch.create(db.doc(path), { expiresAt }) });
      },
  };
  return execute(origin, command, deps);
}

async function sessionOf(token: HostToken): Promise<OpenedSession> {
  const uid = hostUid(token);
  const { name: vouchedName, email: vouchedEmail, iss: host } = token;
  const claims = { vouched: true, host, vouchedName, vouchedEmail } as const;
  return { uid, token: await customToken(uid, claims) };
}
