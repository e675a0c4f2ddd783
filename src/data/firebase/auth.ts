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

/** The signed-in user. */
export interface SessionUser {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** A user with the role claim of their token, which security rules and functions also use. */
export interface SignedIn {
  readonly user: SessionUser;
  readonly role: 'requester' | 'agent' | 'admin';
}

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

const roleOf = (claim: unknown): SignedIn['role'] =>
  claim === 'agent' || claim === 'admin' ? claim : 'requester';

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

const signedInOf = async (user: User): Promise<SignedIn> => {
  const { claims } = await user.getIdTokenResult();
  // A user of a host has no account fields; the token carries them as claims.
  const email = user.email ?? textOf(claims['vouchedEmail']);
  const known = user.displayName ?? textOf(claims['vouchedName']);
  const name = known || (email.split('@')[0] ?? '');
  const emailVerified = user.emailVerified || claims['vouched'] === true;
  return {
    user: { uid: user.uid, name, email, emailVerified },
    role: roleOf(claims['role']),
  };
};

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
