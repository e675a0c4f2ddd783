import type { Member } from '@reglament/domain';
import type { Auth, UserRecord } from 'firebase-admin/auth';

/** A role that an account claims; null for none. */
export type ClaimedRole = Member['role'] | null;

const rank = { agent: 1, admin: 2 } as const;

const rankOf = (role: ClaimedRole): number => (role === null ? 0 : rank[role]);

/** Whether one role grants less than another. */
export const isLowerRole = (role: ClaimedRole, than: ClaimedRole): boolean =>
  rankOf(role) < rankOf(than);

/** The account with a uid; null when there is none. */
export const findAccount = async (auth: Auth, uid: string): Promise<UserRecord | null> => {
  const { users } = await auth.getUsers([{ uid }]);
  return users[0] ?? null;
};

/** The role that an account claims; what is no role of ours counts as the highest, to be withdrawn. */
export const claimedRole = ({ customClaims }: UserRecord): ClaimedRole => {
  const role: unknown = customClaims?.['role'];
  if (role === undefined || role === null) return null;
  return role === 'agent' ? 'agent' : 'admin';
};

/** Makes an account claim a role, beside whatever else it claims. */
export const claimRole = async (
  auth: Auth,
  { uid, customClaims }: UserRecord,
  role: ClaimedRole,
): Promise<void> => {
  const { role: _former, ...others } = customClaims ?? {};
  await auth.setCustomUserClaims(uid, role === null ? others : { ...others, role });
};

/** Uids of all accounts that claim a role. */
export async function* accountsWithRole(auth: Auth): AsyncGenerator<string> {
  for (let token: string | undefined; ;) {
    const { users, pageToken } = await auth.listUsers(1_000, token);
    for (const user of users) if (claimedRole(user) !== null) yield user.uid;
    if (pageToken === undefined) return;
    token = pageToken;
  }
}
