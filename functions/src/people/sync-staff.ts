import { failPoint } from '../runtime/fail-point';
import { claimRole, claimedRole, findAccount, isLowerRole } from '../store/custom-claims';
import { accounts, database } from '../store/database';
import { InternalError } from '../store/errors';
import { readMember } from '../store/staff';

/** Maximum number of concurrent changes of one record to follow. */
const MAX_ATTEMPTS = 5;

/**
 * Sets the custom claim of an account from `staff/{uid}`, and revokes its sessions when the role is
 * lowered. Reads the record rather than the event and repeats until nothing changes, so that call
 * count and order do not matter. The claim only speeds up the console; rules and functions read the
 * record.
 * @returns whether anything changed
 */
export const syncStaff = async (uid: string): Promise<boolean> => {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (!(await syncOnce(uid))) return attempt > 0;
  }
  throw new InternalError('a staff record changes faster than it can be followed');
};

async function syncOnce(uid: string): Promise<boolean> {
  const [db, auth] = await Promise.all([database(), accounts()]);
  const [member, account] = await Promise.all([readMember(db, uid), findAccount(auth, uid)]);
  const role = member?.role ?? null;
  if (account === null || claimedRole(account) === role) return false;
  failPoint('syncStaff:before-revoke');
  // Revoke first: after a crash the claim still differs, so the retry does both.
  if (isLowerRole(role, claimedRole(account))) await auth.revokeRefreshTokens(uid);
  failPoint('syncStaff:before-claim');
  await claimRole(auth, account, role);
  failPoint('syncStaff:after-claim');
  return true;
}
