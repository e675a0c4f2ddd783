import { personSchema } from '../person/record';
import { staffMemberSchema } from '../person/staff';
import { storedReader } from './reader';

/** Reads `people/{uid}` of any version. */
export const upgradePerson = storedReader(personSchema);

/** Reads `staff/{uid}` of any version; it is written by hand. */
export const upgradeStaffMember = storedReader(staffMemberSchema);
