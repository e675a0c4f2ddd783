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
  type User,
} from 'firebase/auth';
import { isFramed } from '../framed';
import { firebaseApp } from './app';
import { emulatorHost, emulatorPort } from './emulator';

/** Who is signed in. */
export interface SessionUser {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** A user with the role that their token claims; rules and functions decide by the same claim. */
export interface SignedIn {
  readonly user: SessionUser;
  readonly role: 'requester' | 'agent' | 'admin';
}

// No resolver for pop-ups and redirects: nobody signs in that way, and it loads a frame from elsewhere.
const auth = lazy(() => {
  // A session that a host's page began ends with that page, and meets no other of this browser.
  const persistence = isFramed() ? inMemoryPersistence : indexedDBLocalPersistence;
  const made = initializeAuth(firebaseApp(), { persistence });
  if (import.meta.env.MODE === 'emulator') {
    const url = `http://${emulatorHost}:${emulatorPort('auth')}`;
    connectAuthEmulator(made, url, { disableWarnings: true });
  }
  return made;
});

const roleOf = (claim: unknown): SignedIn['role'] =>
  claim === 'agent' || claim === 'admin' ? claim : 'requester';

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

const signedInOf = async (user: User): Promise<SignedIn> => {
  const { claims } = await user.getIdTokenResult();
  // For a host's user the token says it, there is no account that would.
  const email = user.email ?? textOf(claims['vouchedEmail']);
  const known = user.displayName ?? textOf(claims['vouchedName']);
  const name = known || (email.split('@')[0] ?? '');
  const emailVerified = user.emailVerified || claims['vouched'] === true;
  return {
    user: { uid: user.uid, name, email, emailVerified },
    role: roleOf(claims['role']),
  };
};

/** Tells who is signed in, now and at every change; null for nobody. */
export const watchUser = (onUser: (signedIn: SignedIn | null) => void): (() => void) =>
  onIdTokenChanged(auth(), (user) => {
    if (user === null) onUser(null);
    // The token is at hand: it has just changed. Should it not be, the next change tells again.
    else signedInOf(user).then(onUser, () => undefined);
  });

/** Signs in with a password; the change reaches {@link watchUser}. */
export const signInWithPassword = async (email: string, password: string): Promise<void> => {
  await signInWithEmailAndPassword(auth(), email, password);
};

/** Signs in by a token of the service, as `session` gives it for that of a host. */
export const signInWithToken = async (token: string): Promise<void> => {
  await signInWithCustomToken(auth(), token);
};

/** Sends an email in the given language with a link that signs in, once. */
export const sendSignInLink = (email: string, language: Language): Promise<void> => {
  auth().languageCode = language;
  return sendSignInLinkToEmail(auth(), email, {
    url: `${globalThis.location.origin}/sign-in`,
    handleCodeInApp: true,
  });
};

/** Whether an address is that of a letter with a sign-in link. */
export const isSignInLink = (href: string): boolean => isSignInWithEmailLink(auth(), href);

/** Signs in by the link of a letter; the address must be the one the letter went to. */
export const completeSignInLink = async (email: string, href: string): Promise<void> => {
  await signInWithEmailLink(auth(), email, href);
};

/** The token for the service's own functions; null when nobody is signed in. */
export const idToken = async (): Promise<string | null> => {
  await auth().authStateReady();
  return (await auth().currentUser?.getIdToken()) ?? null;
};

/** Ends the session; what is kept on the disk is cleared by the `signOut` of `data/sign-out`. */
export const endSession = (): Promise<void> => signOutOfFirebase(auth());
