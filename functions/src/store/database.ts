import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Storage } from 'firebase-admin/storage';

/** The database, for those who may not know what it is. */
export type Database = Firestore;

/**
 * The Admin SDK is loaded by the first call that needs it: every function carries the same bundle,
 * and loading the database client takes longer than everything else in it.
 */
let connecting: Promise<Firestore> | undefined;
let authenticating: Promise<Auth> | undefined;
let storing: Promise<Storage> | undefined;

/** The database, connected once in a process. */
export const database = async (): Promise<Firestore> => (connecting ??= connect());

/** The accounts of Firebase Authentication. */
export const accounts = async (): Promise<Auth> => (authenticating ??= authenticate());

/** The stored files. */
export const storage = async (): Promise<Storage> => (storing ??= openStorage());

/** Whether a token of App Check is one of ours. */
export const isOurApp = async (token: string): Promise<boolean> => {
  const [app, { getAppCheck }] = await Promise.all([
    adminApp(),
    import('firebase-admin/app-check'),
  ]);
  const verified = getAppCheck(app).verifyToken(token);
  return verified.then(
    () => true,
    () => false,
  );
};

async function connect(): Promise<Firestore> {
  const [app, { getFirestore }] = await Promise.all([
    adminApp(),
    import('firebase-admin/firestore'),
  ]);
  return getFirestore(app);
}

async function authenticate(): Promise<Auth> {
  const [app, { getAuth }] = await Promise.all([adminApp(), import('firebase-admin/auth')]);
  return getAuth(app);
}

async function openStorage(): Promise<Storage> {
  const [app, { getStorage }] = await Promise.all([adminApp(), import('firebase-admin/storage')]);
  return getStorage(app);
}

async function adminApp() {
  const { getApps, initializeApp } = await import('firebase-admin/app');
  return getApps()[0] ?? initializeApp();
}
