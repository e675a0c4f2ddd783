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

/** Token length limit, characters; longer than any valid token. */
const MAX_CHARACTERS = 4_096;

const bodySchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(MAX_CHARACTERS)),
});

/** Custom token that starts a Firebase Authentication session. */
export interface OpenedSession {
  readonly token: string;
  readonly uid: string;
}

/**
 * Exchanges a single-use host token for a session. A host can sign in only its own users: uids
 * carry the host name, and accounts are never matched by email address.
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
  const used = await markTokenUsed(checked.value, deps);
  return used.ok ? ok(await sessionOf(checked.value)) : used;
};

/** Marks the token as used; a replayed token does not count towards the rate limit. */
async function markTokenUsed(token: HostToken, deps: Deps): Promise<Result<unknown, DomainError>> {
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
    skipsRateLimit: ({ code }) => code === 'token-used',
    prepare:
      () =>
      ({ db, snapshotOf }) => {
        if (snapshotOf(path).exists) return err({ code: 'token-used' });
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
