import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { cachedUser, cacheUser } from './cached-user';
import type { SessionUser, SignedIn } from './firebase/auth';
import { persistedUser } from './first-page';
import { loadAuth } from './load-auth';
import { registerAddress } from './register-address';
import { signOut, startAfresh } from './sign-out';

/** The current session. The role is a token claim; security rules and functions enforce it. */
export type Session =
  | { readonly state: 'loading' | 'signed-out'; readonly user: null; readonly role: null }
  | { readonly state: 'signed-in'; readonly user: SessionUser; readonly role: SignedIn['role'] };

const sessionOf = (signedIn: SignedIn | null, fallback: 'loading' | 'signed-out'): Session =>
  signedIn
    ? { state: 'signed-in', user: signedIn.user, role: signedIn.role }
    : { state: fallback, user: null, role: null };

const session = atom(sessionOf(null, 'loading'));

/** Shows the persisted user of a browser that has cached none, until authentication confirms it. */
const showPersisted = async (): Promise<void> => {
  const persisted = await persistedUser();
  if (persisted && session.get().state === 'loading') session.set(sessionOf(persisted, 'loading'));
};

/**
 * Starts watching the signed-in user; call once before the first render. Shows the cached user at
 * once; server requests wait until authentication confirms it. `schedule` delays loading it on
 * pages that are usable without.
 */
export const startSession = (schedule = (load: () => void): void => load()): void => {
  session.set(sessionOf(cachedUser(), 'loading'));
  void showPersisted();
  const onUser = (signedIn: SignedIn | null) => {
    const { user } = session.get();
    const hasEnded = user !== null && user.uid !== signedIn?.user.uid;
    // Signed out here, in another tab or by the server: delete all data of the previous user.
    if (hasEnded) return void (signedIn ? startAfresh() : signOut());
    if (signedIn) {
      cacheUser(signedIn);
      void registerAddress(signedIn.user);
    }
    return session.set(sessionOf(signedIn, 'signed-out'));
  };
  const watch = () =>
    void loadAuth().then(
      ({ watchUser }) => watchUser(onUser),
      // Nobody can sign in without the library; the cached user is shown meanwhile.
      () => session.set(sessionOf(cachedUser(), 'signed-out')),
    );
  schedule(watch);
};

/** Sets the session on a page that does not watch the user itself. */
export const setSession = (signedIn: SignedIn | null): void =>
  session.set(sessionOf(signedIn, 'signed-out'));

const subscribe = (onChange: () => void) => session.listen(onChange);

/** The current session; re-renders when it changes. */
export const useSession = (): Session => useSyncExternalStore(subscribe, () => session.get());
