import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';

/** Reads an environment variable that `npm test` sets for the emulators. */
export const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run \`npm run test:functions\``);
  return value;
};

export const projectId = fromEnv('GCLOUD_PROJECT');
export const region = 'europe-west1';

export const app = initializeApp({ projectId }, 'tests');

/** Database client that bypasses the rules. */
export const db = getFirestore(app);

/** Client of the Auth emulator. */
export const auth = getAuth(app);

/** Deletes every document, to isolate a test. */
export const clearDatabase = async (): Promise<void> => {
  const host = fromEnv('FIRESTORE_EMULATOR_HOST');
  const url = `http://${host}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
  const answer = await fetch(url, {
    method: 'DELETE',
    headers: { authorization: 'Bearer owner' },
  });
  if (!answer.ok) throw new Error(`the database is not cleared: ${await answer.text()}`);
};
