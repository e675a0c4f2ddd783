import { lazy, type Language } from '@reglament/domain';
import {
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  isSignInWithEmailLink,
  onIdTokenChanged,
  sendSignInLinkToEmail,
  signInWithCustomToken,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  signOut as signOutOfFirebase,
  verifyBeforeUpdateEmail,
  type User,
} from 'firebase/auth';
import { isFramed } from '../framed';
import { firebaseApp } from './app';
import { emulatorHost, emulatorPort } from './emulator';
import { signedInFrom, type SignedIn } from './signed-in';

export type { SessionUser, SignedIn } from './signed-in';

// No popup or redirect resolver: it is not used and would load a third-party iframe.
const auth = lazy(() => {
  // A widget session ends with its page and is isolated from other sessions of this browser.
  const persistence = isFramed() ? inMemoryPersistence : indexedDBLocalPersistence;
  const instance = initializeAuth(firebaseApp(), { persistence });
  if (import.meta.env.MODE === 'emulator') {
    const url = `http://${emulatorHost}:${emulatorPort('auth')}`;
    connectAuthEmulator(instance, url, { disableWarnings: true });
  }
  return instance;
});

const signedInOf = async (user: User): Promise<SignedIn> =>
  signedInFrom(user, (await user.getIdTokenResult()).claims);

/** Reports the signed-in user now and at every change; null when signed out. */
export const watchUser = (onUser: (signedIn: SignedIn | null) => void): (() => void) =>
  onIdTokenChanged(auth(), (user) => {
    if (user === null) onUser(null);
    // Reading the token fails rarely, because it has just changed; the next change retries.
    else signedInOf(user).then(onUser, () => undefined);
  });

/** Signs in with a password; the change reaches {@link watchUser}. */
export const signInWithPassword = async (email: string, password: string): Promise<void> => {
  await signInWithEmailAndPassword(auth(), email, password);
};

/** Signs in with a custom token, which the `session` function issues for a host token. */
export const signInWithToken = async (token: string): Promise<void> => {
  await signInWithCustomToken(auth(), token);
};

/** Sends an email in the given language with a single-use sign-in link. */
export const sendSignInLink = (email: string, language: Language): Promise<void> => {
  auth().languageCode = language;
  return sendSignInLinkToEmail(auth(), email, {
    url: `${globalThis.location.origin}/sign-in`,
    handleCodeInApp: true,
  });
};

/**
 * Sends a link to a new address of the account, which takes effect when the link is followed.
 * @throws an error of Firebase, also when the sign-in is too long ago
 */
export const requestNewAddress = async (email: string, language: Language): Promise<void> => {
  const { currentUser } = auth();
  if (currentUser === null) throw new Error('nobody is signed in');
  auth().languageCode = language;
  await verifyBeforeUpdateEmail(currentUser, email, {
    url: `${globalThis.location.origin}/sign-in`,
  });
};

/** Whether a URL is an emailed sign-in link. */
export const isSignInLink = (href: string): boolean => isSignInWithEmailLink(auth(), href);

/** Signs in with an emailed link; `email` must be the address it was sent to. */
export const completeSignInLink = async (email: string, href: string): Promise<void> => {
  await signInWithEmailLink(auth(), email, href);
};

/** The ID token for calls to functions; null when nobody is signed in. */
export const idToken = async (): Promise<string | null> => {
  await auth().authStateReady();
  return (await auth().currentUser?.getIdToken()) ?? null;
};

/** Ends the session; `signOut` of `data/sign-out` deletes the stored data. */
export const endSession = (): Promise<void> => signOutOfFirebase(auth());
