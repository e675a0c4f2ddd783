import { useLiveQuery } from '../../data/live-query';
import { useSession } from '../../data/session';
import { staffMember } from '../../data/staff';

/** The staff role of a user; `unknown` until the first evidence. */
export type StaffRole = 'agent' | 'admin' | 'none' | 'unknown';

/**
 * The staff role of the current user. The staff record decides, as in the security rules; until it
 * loads, the token claim lets the console start.
 */
export const useStaffRole = (): StaffRole => {
  const { user, role: claimed } = useSession();
  const member = useLiveQuery({ ...staffMember(user?.uid ?? ''), enabled: user !== null });
  if (user === null) return 'unknown';
  if (member.state === 'ready') return member.data?.active === true ? member.data.role : 'none';
  if (claimed !== 'requester') return claimed;
  return member.state === 'error' ? 'none' : 'unknown';
};
