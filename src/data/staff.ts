import { upgradeStaffMember, type StaffMember as StaffFields } from '@reglament/domain';
import { keys } from './keys';
import { liveDocument, liveList } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import type { DocumentParser, ListSnapshot } from './snapshot';

/** `staff/{uid}`: one of those who work on tickets. */
export interface StaffMember extends StaffFields {
  readonly uid: string;
}

const parseMember = documentParser(upgradeStaffMember, 'member of staff');

const readMember: DocumentParser<StaffMember> = (raw, uid) => {
  const member = parseMember(raw, uid);
  return member && { ...member, uid };
};

/** The most people of a team that are listed. */
const MAX_STAFF = 100;

/** What the service knows of a person as staff; null when they are none. */
export const staffMember = (uid: string): LiveQuery<StaffMember | null> =>
  liveDocument(keys.staff(uid), `staff/${uid}`, readMember);

/** Everyone who can be given a ticket, by name. */
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
