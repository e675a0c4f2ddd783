import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { SEED_PASSWORD } from '../../scripts/seed/people';
import { cacheDir } from '../../scripts/setup/paths';

/** The key that the measured build carries; the emulators take any. */
export const apiKey = 'bench';

const signedInSchema = z.object({
  localId: z.string(),
  email: z.string(),
  displayName: z.optional(z.string()),
  idToken: z.string(),
  refreshToken: z.string(),
});

/** The auth emulator's answer to an address and a password. */
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

/** What the auth library keeps of somebody who is signed in, under the key that it looks for. */
const keptUser = async (auth: string, uid: string) => {
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
 * Makes the file of a browser that somebody is signed in with and that has seen nothing of the app: neither
 * its files nor its data. Contexts that begin with it are cold.
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
          const writing = request.result.transaction('firebaseLocalStorage', 'readwrite');
          writing.addEventListener('complete', () => resolve());
          writing.objectStore('firebaseLocalStorage').put(record);
        });
      }),
    await keptUser(auth, uid),
  );
  await context.storageState({ path, indexedDB: true });
  await context.close();
  return path;
};
