import type { Member } from '@reglament/domain';
import type { Auth, UserRecord } from 'firebase-admin/auth';

/** Role in custom claims; null for none. */
export type ClaimedRole = Member['role'] | null;

const rank = { agent: 1, admin: 2 } as const;

const rankOf = (role: ClaimedRole): number => (role === null ? 0 : rank[role]);

/** Whether a role grants less than another. */
export const isLowerRole = (role: ClaimedRole, than: ClaimedRole): boolean =>
  rankOf(role) < rankOf(than);

/** Account of a user, for modules that must not import the SDK. */
export type Account = Pick<
  UserRecord,
  'uid' | 'email' | 'emailVerified' | 'disabled' | 'displayName'
>;

/** Finds an account by uid; null when missing. */
export const findAccount = async (auth: Auth, uid: string): Promise<UserRecord | null> => {
  const { users } = await auth.getUsers([{ uid }]);
  return users[0] ?? null;
};

/**
 * Returns the claimed role; an unknown value counts as the highest role, so that it is withdrawn.
 */
export const claimedRole = ({ customClaims }: UserRecord): ClaimedRole => {
  const role: unknown = customClaims?.['role'];
  if (role === undefined || role === null) return null;
  return role === 'agent' ? 'agent' : 'admin';
};

/** Sets the role claim of an account and keeps its other claims. */
export const claimRole = async (
  auth: Auth,
  { uid, customClaims }: UserRecord,
  role: ClaimedRole,
): Promise<void> => {
  const { role: _former, ...others } = customClaims ?? {};
  await auth.setCustomUserClaims(uid, role === null ? others : { ...others, role });
};

/** Iterates over the uids of all accounts with a role claim. */
export async function* accountsWithRole(auth: Auth): AsyncGenerator<string> {
  for await (const users of accountPages(auth)) {
    for (const user of users) if (claimedRole(user) !== null) yield user.uid;
  }
}

/** Iterates over all accounts in pages. */
export async function* accountPages(auth: Auth): AsyncGenerator<readonly UserRecord[]> {
  for (let token: string | undefined; ;) {
    const { users, pageToken } = await auth.listUsers(1_000, token);
    yield users;
    if (pageToken === undefined) return;
    token = pageToken;
  }
}
