import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { accountsWithRole } from '../store/custom-claims';
import { accounts, database } from '../store/database';
import { staffUids } from '../store/staff';
import { syncStaff } from './sync-staff';

/**
 * Repairs custom claims after lost events: checks every staff record and every account with a role
 * claim.
 */
export const checkStaff = async (deps: Deps, until: number): Promise<RunStats> => {
  const uids = new Set(await staffUids(await database()));
  for await (const uid of accountsWithRole(await accounts())) uids.add(uid);
  const counts = { unchanged: 0, repaired: 0, failed: 0 };
  for (const uid of uids) {
    if (deps.now() >= until) break;
    counts[await check(uid)] += 1;
  }
  return counts;
};

async function check(uid: string): Promise<'unchanged' | 'repaired' | 'failed'> {
  try {
    return (await syncStaff(uid)) ? 'repaired' : 'unchanged';
  } catch (error) {
    logError('checkStaff', error);
    return 'failed';
  }
}
