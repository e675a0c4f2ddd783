import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { cachedUser, cacheUser } from './cached-user';
import type { SessionUser, SignedIn } from './firebase/auth';
import { loadAuth } from './load-auth';
import { signOut, startAfresh } from './sign-out';

/** Who is in front of the screen. The role is what the token claims; rules and functions decide. */
export type Session =
  | { readonly state: 'loading' | 'signed-out'; readonly user: null; readonly role: null }
  | { readonly state: 'signed-in'; readonly user: SessionUser; readonly role: SignedIn['role'] };

const sessionOf = (signedIn: SignedIn | null, otherwise: 'loading' | 'signed-out'): Session =>
  signedIn ? { state: 'signed-in', ...signedIn } : { state: otherwise, user: null, role: null };

const session = atom(sessionOf(null, 'loading'));

/**
 * Begins to watch who is signed in; called once, before anything is drawn. Whoever was signed in the
 * last time is taken to be there still, so that pages begin at once; until the service confirms it,
 * every question to the server waits.
 */
export const startSession = (): void => {
  session.set(sessionOf(cachedUser(), 'loading'));
  const follow = (signedIn: SignedIn | null) => {
    const { user } = session.get();
    const hasEnded = user !== null && user.uid !== signedIn?.user.uid;
    // Signed out here, in another tab, or by the service: nothing of that person stays.
    if (hasEnded) return void (signedIn ? startAfresh() : signOut());
    if (signedIn) cacheUser(signedIn);
    return session.set(sessionOf(signedIn, 'signed-out'));
  };
  loadAuth().then(
    ({ watchUser }) => watchUser(follow),
    // Without it nobody can be signed in; what is known from before is shown meanwhile.
    () => session.set(sessionOf(cachedUser(), 'signed-out')),
  );
};

/** Says who is there, on a page that is told so and does not find it out by itself. */
export const setSession = (signedIn: SignedIn | null): void =>
  session.set(sessionOf(signedIn, 'signed-out'));

const subscribe = (onChange: () => void) => session.listen(onChange);

/** Who is signed in, kept up to date. */
export const useSession = (): Session => useSyncExternalStore(subscribe, () => session.get());
