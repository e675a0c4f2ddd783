import { FirebaseError } from 'firebase/app';
import type { ListenError } from '../snapshot';

/** Errors that asking again does not help. */
const lasting = ['permission-denied', 'unauthenticated', 'invalid-argument', 'failed-precondition'];

/** What a listener's error means to a screen. */
export const listenErrorOf = (error: unknown): ListenError => {
  const code = error instanceof FirebaseError ? error.code : 'unknown';
  if (code === 'permission-denied' || code === 'unauthenticated')
    return { code: 'forbidden', lasting: true };
  return { code: 'unavailable', lasting: lasting.includes(code) };
};
