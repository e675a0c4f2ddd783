import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';

/** A variable that `npm test` sets for everything that talks to the emulators. */
export const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run \`npm run test:functions\``);
  return value;
};

export const projectId = fromEnv('GCLOUD_PROJECT');
export const region = 'europe-west1';

export const app = initializeApp({ projectId }, 'tests');

/** The database past its rules, to prepare and to read back. */
export const db = getFirestore(app);

/** The accounts of the Auth emulator. */
export const auth = getAuth(app);

/** Removes every document, so that what a test counts is its own. */
export const clearDatabase = async (): Promise<void> => {
  const host = fromEnv('FIRESTORE_EMULATOR_HOST');
  const url = `http://${host}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
  const answer = await fetch(url, {
    method: 'DELETE',
    headers: { authorization: 'Bearer owner' },
  });
  if (!answer.ok) throw new Error(`the database is not cleared: ${await answer.text()}`);
};
