import { useLiveQuery } from '../../data/live-query';
import { useSession } from '../../data/session';
import { staffMember } from '../../data/staff';

/** What a person is in the service; `unknown` until the first sign of it. */
export type StaffRole = 'agent' | 'admin' | 'none' | 'unknown';

/**
 * The role of the person in front of the screen. The record of the service has the last word, as it has
 * in the rules; until it is there, the claim of the token lets the console start at once.
 */
export const useStaffRole = (): StaffRole => {
  const { user, role: claimed } = useSession();
  const member = useLiveQuery({ ...staffMember(user?.uid ?? ''), enabled: user !== null });
  if (user === null) return 'unknown';
  if (member.state === 'ready') return member.data?.active === true ? member.data.role : 'none';
  if (claimed !== 'requester') return claimed;
  return member.state === 'error' ? 'none' : 'unknown';
};
