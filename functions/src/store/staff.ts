import { upgradeStaffMember, type Member, type Person } from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** Parses `staff/{uid}`; null unless the member is active. */
export const memberOf = (snapshot: DocumentSnapshot): Member | null => {
  const found = upgradeStaffMember(snapshot.data());
  return found.ok && found.value.active ? { ...found.value, active: true } : null;
};

/** Reads the active staff member with this uid. */
export const readMember = async (db: Firestore, uid: string): Promise<Member | null> =>
  memberOf(await db.doc(paths.member(uid)).get());

/** Finds the active agent with this uid; null when there is none. */
export const findAgent = async (db: Firestore, uid: string): Promise<Person | null> => {
  const member = await readMember(db, uid);
  return member && { uid, name: member.name };
};

/** Lists the uids of all staff records, active or not. */
export const staffUids = async (db: Firestore): Promise<string[]> => {
  const { docs } = await db.collection(paths.staff).select().get();
  return docs.map(({ id }) => id);
};
