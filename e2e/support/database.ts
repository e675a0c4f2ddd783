import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

type Env = Readonly<Record<string, string | undefined>>;

let apps = 0;

/** Lets the work read and write the database of a stack past its rules, as its owner can. */
export const withDatabase = async <Value>(
  env: Env,
  work: (db: Firestore) => Promise<Value>,
): Promise<Value> => {
  apps += 1;
  const app = initializeApp({ projectId: 'demo-reglament' }, `journey-${apps}`);
  const db = getFirestore(app);
  db.settings({ host: env['FIRESTORE_EMULATOR_HOST'] ?? '', ssl: false });
  try {
    return await work(db);
  } finally {
    await deleteApp(app);
  }
};
