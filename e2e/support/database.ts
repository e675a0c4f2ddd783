import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

type Env = Readonly<Record<string, string | undefined>>;

let apps = 0;

/** Runs work with admin access to the Firestore of a stack, bypassing the rules. */
export const withDatabase = async <Value>(
  env: Env,
  work: (db: Firestore) => Promise<Value>,
): Promise<Value> => {
  apps += 1;
  const before = process.env['FIRESTORE_EMULATOR_HOST'];
  // The Admin SDK reads its emulator address from the environment only.
  process.env['FIRESTORE_EMULATOR_HOST'] = env['FIRESTORE_EMULATOR_HOST'];
  const app = initializeApp({ projectId: 'demo-reglament' }, `journey-${apps}`);
  try {
    return await work(getFirestore(app));
  } finally {
    await deleteApp(app);
    process.env['FIRESTORE_EMULATOR_HOST'] = before;
  }
};
