import { FirebaseError } from 'firebase/app';
import type { ListenError } from '../snapshot';

/** Errors that are not retryable. */
const permanent = [
  'permission-denied',
  'unauthenticated',
  'invalid-argument',
  'failed-precondition',
];

/** Converts a Firestore listener error. */
export const listenErrorOf = (error: unknown): ListenError => {
  const code = error instanceof FirebaseError ? error.code : 'unknown';
  if (code === 'permission-denied' || code === 'unauthenticated')
    return { code: 'forbidden', lasting: true };
  return { code: 'unavailable', lasting: permanent.includes(code) };
};
