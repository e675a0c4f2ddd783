import {
  HOST_CLOCK_SKEW_S,
  hostUid,
  ok,
  err,
  canonicalAddress,
  type HostToken,
  type DomainError,
  type ProfileChange,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { projectId } from '../runtime/config';
import type { Deps } from '../runtime/deps';
import { customToken } from '../store/custom-token';
import { paths } from '../store/paths';
import { personOf } from '../store/people';
import { acceptOnce } from './accept-once';
import { hostKeys } from './host-keys';
import { verifyHostToken } from './host-token';
import { isOlder, prepareChange } from './save-profile';

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
  const used = await acceptToken(checked.value, deps);
  return used.ok ? ok(await sessionOf(checked.value)) : used;
};

/** Marks the token as used and updates the person in the directory, in one commit. */
async function acceptToken(token: HostToken, deps: Deps): Promise<Result<unknown, DomainError>> {
  const { iss, jti, exp, iat, name, email } = token;
  const uid = hostUid(token);
  const person = paths.person(uid);
  const vouched = { uid, change: profileChangeOf(token), proof: 'host', at: iat * 1_000 } as const;
  return acceptOnce(
    {
      name: 'openSession',
      id: [iss, jti],
      expiresAt: (exp + HOST_CLOCK_SKEW_S) * 1_000,
      actor: { uid, name, email, emailVerified: true },
      rateLimit: 'session',
      documents: [person],
      // A later statement of the host stands; the session opens all the same.
      prepare: async ({ db, snapshotOf }) => {
        const before = personOf(snapshotOf(person));
        return isOlder(before, vouched) ? null : prepareChange(db, before, vouched);
      },
    },
    deps,
  );
}

/** Claims that are no part of a profile do not reach the record, see `applyProfile`. */
const profileChangeOf = (token: HostToken): ProfileChange => ({
  ...token,
  email: canonicalAddress(token.email),
});

async function sessionOf(token: HostToken): Promise<OpenedSession> {
  const uid = hostUid(token);
  const { name: vouchedName, email: vouchedEmail, iss: host } = token;
  const claims = { vouched: true, host, vouchedName, vouchedEmail } as const;
  return { uid, token: await customToken(uid, claims) };
}
