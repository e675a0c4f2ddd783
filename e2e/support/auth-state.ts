import type { BrowserContextOptions } from '@playwright/test';
import { decodeJwt } from 'jose';
import { signInResponse } from './emulators';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** The record in which the Auth SDK of the app keeps a signed-in user. */
const userRecord = async (uid: string, auth?: string) => {
  const { idToken, refreshToken, expiresIn, email } = await signInResponse(uid, auth);
  const { name: displayName = null } = decodeJwt(idToken);
  const profile = { email, displayName, phoneNumber: null, photoURL: null };
  return {
    ...profile,
    uid,
    emailVerified: true,
    isAnonymous: false,
    providerData: [{ ...profile, providerId: 'password', uid: email }],
    stsTokenManager: {
      accessToken: idToken,
      refreshToken,
      expirationTime: Date.now() + Number(expiresIn) * 1000,
    },
    createdAt: String(Date.now()),
    lastLoginAt: String(Date.now()),
    apiKey: 'local',
    appName: '[DEFAULT]',
  };
};

/**
 * Returns the browser storage of a seeded user who is signed in at an origin, so that a test need not
 * go through the sign-in page. `auth` is the address of the Auth emulator of an isolated stack.
 */
export const authState = async (
  uid: string,
  origin: string,
  auth?: string,
): Promise<StorageState> => {
  const record = {
    fbase_key: 'firebase:authUser:local:[DEFAULT]',
    value: await userRecord(uid, auth),
  };
  const store = {
    name: 'firebaseLocalStorage',
    keyPath: 'fbase_key',
    autoIncrement: false,
    records: [{ value: record }],
    indexes: [],
  };
  const indexedDB = [{ name: 'firebaseLocalStorageDb', version: 1, stores: [store] }];
  const stored = { origin, localStorage: [], indexedDB };
  return { cookies: [], origins: [stored] };
};
