import { createHash } from 'node:crypto';
import {
  HOST_CLOCK_SKEW_S,
  hostUid,
  ok,
  refuse,
  type HostToken,
  type Refusal,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { projectId } from '../runtime/config';
import type { Deps } from '../runtime/deps';
import { persist } from '../runtime/persist';
import { customToken } from '../store/custom-token';
import { database } from '../store/database';
import { slotFor, windowAt } from '../store/slots';
import { spendToken } from '../store/spent-tokens';
import { hostKeys } from './host-keys';
import { verifyHostToken } from './host-token';

/** Longer than any token with what we read of it. */
const MOST_CHARACTERS = 4_096;

const bodySchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS)),
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
): Promise<Result<OpenedSession, Refusal>> => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    return refuse({ code: 'invalid-input', issues: [{ path: 'token', code: 'wrong-format' }] });
  }
  const expected = { keys: hostKeys(), audience: projectId(), now: deps.now() };
  const checked = await verifyHostToken(parsed.data.token, expected);
  if (!checked.ok) return checked;
  const spent = await spend(checked.value, deps);
  return spent.ok ? ok(await sessionOf(checked.value)) : spent;
};

/** A place under the rate limit of the person, and the token marked as used, in one commit. */
function spend(token: HostToken, deps: Deps): Promise<Result<true, Refusal>> {
  const digest = createHash('sha256').update(`${token.iss}\n${token.jti}`).digest('hex');
  const expiresAt = (token.exp + HOST_CLOCK_SKEW_S) * 1_000;
  return persist(async (round) => {
    const db = await database();
    const now = deps.now();
    const window = windowAt(db, { uid: hostUid(token), kind: 'session' }, now);
    const slot = await slotFor(window, round, deps.random);
    if (slot === null) return refuse({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
    const isFirst = await spendToken(db, { digest, expiresAt, slot });
    return isFirst ? ok(true) : refuse({ code: 'token-used' });
  });
}

async function sessionOf(token: HostToken): Promise<OpenedSession> {
  const uid = hostUid(token);
  const { name: vouchedName, email: vouchedEmail, iss: host } = token;
  const claims = { vouched: true, host, vouchedName, vouchedEmail } as const;
  return { uid, token: await customToken(uid, claims) };
}
