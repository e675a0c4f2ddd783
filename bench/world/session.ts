import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { SEED_PASSWORD } from '../../scripts/seed/people';
import { cacheDir } from '../../scripts/setup/paths';

/** API key of the measured build; the emulators accept any. */
export const apiKey = 'bench';

const signedInSchema = z.object({
  localId: z.string(),
  email: z.string(),
  displayName: z.optional(z.string()),
  idToken: z.string(),
  refreshToken: z.string(),
});

/** Signs in at the Auth emulator with email and password. */
const signIn = async (auth: string, uid: string): Promise<z.infer<typeof signedInSchema>> => {
  const url = `${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=${apiKey}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: `${uid}@reglament.test`,
      password: SEED_PASSWORD,
      returnSecureToken: true,
    }),
  });
  return signedInSchema.parse(await response.json());
};

const HOUR_MS = 3_600_000;

/** Returns the record in which the Auth SDK persists a signed-in user. */
const persistedUser = async (auth: string, uid: string) => {
  const user = await signIn(auth, uid);
  const profile = { email: user.email, displayName: user.displayName ?? null, photoURL: null };
  return {
    fbase_key: `firebase:authUser:${apiKey}:[DEFAULT]`,
    value: {
      ...profile,
      uid: user.localId,
      emailVerified: true,
      isAnonymous: false,
      providerData: [{ ...profile, providerId: 'password', uid: user.email, phoneNumber: null }],
      stsTokenManager: {
        refreshToken: user.refreshToken,
        accessToken: user.idToken,
        expirationTime: Date.now() + HOUR_MS,
      },
      createdAt: String(Date.now()),
      lastLoginAt: String(Date.now()),
      apiKey,
      appName: '[DEFAULT]',
    },
  };
};

/**
 * Creates the storage state of a signed-in browser without cached app files or data, for cold
 * contexts.
 */
export const signedInSession = async (
  browser: Browser,
  { url, auth, uid }: { readonly url: string; readonly auth: string; readonly uid: string },
): Promise<string> => {
  const path = join(cacheDir, 'bench', `session-${uid}.json`);
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await page.goto('/');
  await page.evaluate(
    (record) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('firebaseLocalStorageDb', 1);
        request.addEventListener('error', () => reject(new Error('no database')));
        request.addEventListener('upgradeneeded', () => {
          request.result.createObjectStore('firebaseLocalStorage', { keyPath: 'fbase_key' });
        });
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('firebaseLocalStorage', 'readwrite');
          transaction.addEventListener('complete', () => resolve());
          transaction.objectStore('firebaseLocalStorage').put(record);
        });
      }),
    await persistedUser(auth, uid),
  );
  await context.storageState({ path, indexedDB: true });
  await context.close();
  return path;
};
