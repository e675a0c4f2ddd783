import { applyProfile, emptyPersonRecord, searchKeysOf } from '@reglament/domain';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { addressId } from '../../functions/src/store/addresses';
import { paths } from '../../functions/src/store/paths';
import { accounts, requesters, SEED_PASSWORD, type SeedPerson } from './people';

/** Creates the demo accounts; existing ones are kept. */
export const seedAccounts = async (auth: Auth): Promise<void> => {
  await Promise.all(accounts.map(async (person) => createAccount(auth, person)));
};

async function createAccount(auth: Auth, { uid, name, email }: SeedPerson): Promise<void> {
  try {
    await auth.createUser({
      uid,
      email,
      displayName: name,
      emailVerified: true,
      password: SEED_PASSWORD,
    });
  } catch (error) {
    if (!hasCode(error, 'auth/uid-already-exists')) throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Updates older than this count as read, so that the bell shows only a few. */
const READ_UP_TO_MS = 96 * 3_600_000;

/** Writes staff and requester documents. */
export const seedPeople = async (database: Firestore, now: number): Promise<void> => {
  const batch = database.batch();
  const readState = { before: now - READ_UP_TO_MS, tickets: {} };
  for (const { uid, name, staffRole } of accounts) {
    if (staffRole) batch.set(database.doc(`staff/${uid}`), { role: staffRole, name, active: true });
  }
  for (const person of requesters) {
    const { uid, name, email } = person;
    // Only an account can prove an address by a link.
    const by = { proof: accounts.includes(person) ? 'link' : 'host', at: now } as const;
    const profile = applyProfile(emptyPersonRecord, { name, email, login: uid }, by);
    const keys = searchKeysOf(profile);
    batch.set(database.doc(`people/${uid}`), { ...profile, keys, seen: readState });
    batch.set(database.doc(paths.address(addressId(email))), { uids: [uid] });
  }
  await batch.commit();
};
