import type { Auth } from 'firebase-admin/auth';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { Storage } from 'firebase-admin/storage';

/** Firestore database, for modules that must not import the SDK. */
export type Database = Firestore;

/** Batch of writes, for modules that must not import the SDK. */
export type Batch = WriteBatch;

/**
 * Loaded on first use: all functions share one bundle, and the database client dominates its load
 * time.
 */
let databasePromise: Promise<Firestore> | undefined;
let authPromise: Promise<Auth> | undefined;
let storagePromise: Promise<Storage> | undefined;

/** Returns the Firestore database, connected once per process. */
export const database = async (): Promise<Firestore> => (databasePromise ??= connect());

/** Returns the Auth client. */
export const accounts = async (): Promise<Auth> => (authPromise ??= authenticate());

/** Returns the Storage client. */
export const storage = async (): Promise<Storage> => (storagePromise ??= openStorage());

/** Whether an App Check token is valid. */
export const isValidAppCheckToken = async (token: string): Promise<boolean> => {
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

/** Returns the values that the database computes in a write. */
export const fieldValues = async () => (await import('firebase-admin/firestore')).FieldValue;

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
