import { useSyncExternalStore } from 'react';
import { watchUser, type SessionUser, type SignedIn } from './firebase/auth';
import { signOut } from './sign-out';

/** Who is in front of the screen. The role is what the token claims; rules and functions decide. */
export type Session =
  | { readonly state: 'loading' | 'signed-out'; readonly user: null; readonly role: null }
  | { readonly state: 'signed-in'; readonly user: SessionUser; readonly role: SignedIn['role'] };

let session: Session = { state: 'loading', user: null, role: null };
const watchers = new Set<() => void>();

const change = (next: Session) => {
  session = next;
  watchers.forEach((watcher) => watcher());
};

/** Begins to watch who is signed in; called once, before anything is drawn. */
export const startSession = (): void => {
  watchUser((signedIn) => {
    const ended = session.state === 'signed-in' && session.user.uid !== signedIn?.user.uid;
    // Signed out here or in another tab: nothing of that person stays.
    if (ended) void signOut();
    else if (signedIn) change({ state: 'signed-in', ...signedIn });
    else change({ state: 'signed-out', user: null, role: null });
  });
};

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
};

/** Who is signed in, kept up to date. */
export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);
