import { upgradeStaffMember, type Member, type Person } from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** What `staff/{uid}` grants; null unless it is an active member. */
export const memberOf = (snapshot: DocumentSnapshot): Member | null => {
  const found = upgradeStaffMember(snapshot.data());
  return found.ok && found.value.active ? { ...found.value, active: true } : null;
};

/** What `staff/{uid}` grants now. */
export const readMember = async (db: Firestore, uid: string): Promise<Member | null> =>
  memberOf(await db.doc(paths.member(uid)).get());

/** The agent with this uid; null when nobody with it works on tickets now. */
export const findAgent = async (db: Firestore, uid: string): Promise<Person | null> => {
  const member = await readMember(db, uid);
  return member && { uid, name: member.name };
};

/** Uids of everyone who has a record among the staff, whatever it says. */
export const staffUids = async (db: Firestore): Promise<string[]> => {
  const { docs } = await db.collection(paths.staff).select().get();
  return docs.map(({ id }) => id);
};
