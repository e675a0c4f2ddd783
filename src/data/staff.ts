import { upgradeStaffMember, type StaffMember as StaffFields } from '@reglament/domain';
import { keys } from './keys';
import { liveDocument, liveList } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import type { DocumentParser, ListSnapshot } from './snapshot';

/** `staff/{uid}`: a staff member who works on tickets. */
export interface StaffMember extends StaffFields {
  readonly uid: string;
}

const parseMember = documentParser(upgradeStaffMember, 'member of staff');

const readMember: DocumentParser<StaffMember> = (raw, uid) => {
  const member = parseMember(raw, uid);
  return member && { ...member, uid };
};

/** Maximum staff members that are listed. */
const MAX_STAFF = 100;

/** The staff record of a user; null when they are not staff. */
export const staffMember = (uid: string): LiveQuery<StaffMember | null> =>
  liveDocument(keys.staff(uid), `staff/${uid}`, readMember);

/** All possible assignees, by name. */
export const team = (): LiveQuery<ListSnapshot<StaffMember>> =>
  liveList(
    keys.team(),
    {
      path: 'staff',
      filters: [],
      order: [{ field: 'name', descending: false }],
      after: null,
      until: null,
      limit: MAX_STAFF,
    },
    readMember,
  );
