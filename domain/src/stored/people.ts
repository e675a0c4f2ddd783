import { personSchema } from '../person/record';
import { staffMemberSchema } from '../person/staff';
import { storedReader } from './reader';

/** Reads `people/{uid}` of any version. */
export const upgradePerson = storedReader(personSchema);

/** Reads `staff/{uid}` of any version; it is edited manually. */
export const upgradeStaffMember = storedReader(staffMemberSchema);
