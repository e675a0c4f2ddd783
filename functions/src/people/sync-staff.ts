import { failPoint } from '../runtime/fail-point';
import { claimRole, claimedRole, findAccount, isLowerRole } from '../store/custom-claims';
import { accounts, database } from '../store/database';
import { InternalError } from '../store/errors';
import { readMember } from '../store/staff';

/** Changes of one person's record that may overtake each other before something is wrong. */
const MAX_ATTEMPTS = 5;

/**
 * Makes an account claim what `staff/{uid}` says now, and ends its sessions when that is less than
 * before. It looks at the record and not at what changed, and looks again when it is done: however
 * often and in whatever order it is called, the last one leaves the truth. The claim lets the console
 * start sooner and grants nothing: rules and functions read the record itself.
 * @returns whether anything had to be changed
 */
export const syncStaff = async (uid: string): Promise<boolean> => {
  for (let round = 0; round < MAX_ATTEMPTS; round += 1) {
    if (!(await syncOnce(uid))) return round > 0;
  }
  throw new InternalError('a staff record changes faster than it can be followed');
};

async function syncOnce(uid: string): Promise<boolean> {
  const [db, auth] = await Promise.all([database(), accounts()]);
  const [member, account] = await Promise.all([readMember(db, uid), findAccount(auth, uid)]);
  const role = member?.role ?? null;
  if (account === null || claimedRole(account) === role) return false;
  failPoint('syncStaff:before-revoke');
  // Before the claim: a crash in between leaves a difference, and so the repeat does both.
  if (isLowerRole(role, claimedRole(account))) await auth.revokeRefreshTokens(uid);
  failPoint('syncStaff:before-claim');
  await claimRole(auth, account, role);
  failPoint('syncStaff:after-claim');
  return true;
}
