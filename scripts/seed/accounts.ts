import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { accounts, requesters, SEED_PASSWORD, type SeedPerson } from './people';

/** Makes the accounts one can sign in with; those that exist already stay as they are. */
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

/** What is older has been seen, so that the bell counts a few and not a whole past. */
const READ_UP_TO_MS = 96 * 3_600_000;

/** Writes who the staff are and what is known of the requesters. */
export const seedPeople = async (database: Firestore, now: number): Promise<void> => {
  const batch = database.batch();
  const seen = { before: now - READ_UP_TO_MS, tickets: {} };
  for (const { uid, name, email, staffRole } of accounts) {
    if (staffRole) batch.set(database.doc(`staff/${uid}`), { role: staffRole, name, active: true });
    else batch.set(database.doc(`people/${uid}`), { name, email, seen });
  }
  for (const { uid, name, email } of requesters) {
    batch.set(database.doc(`people/${uid}`), { name, email, seen });
  }
  await batch.commit();
};
