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
  const before = process.env['FIRESTORE_EMULATOR_HOST'];
  // The Admin SDK finds its emulator in the environment and nowhere else.
  process.env['FIRESTORE_EMULATOR_HOST'] = env['FIRESTORE_EMULATOR_HOST'];
  const app = initializeApp({ projectId: 'demo-reglament' }, `journey-${apps}`);
  try {
    return await work(getFirestore(app));
  } finally {
    await deleteApp(app);
    process.env['FIRESTORE_EMULATOR_HOST'] = before;
  }
};
