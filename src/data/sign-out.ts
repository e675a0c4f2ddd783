import { endSession } from './firebase/auth';
import { loadFirestore } from './load-firestore';
import { forgetPersonal } from './local-store';
import { onceAsync } from './once';

const quietly = (act: Promise<void>): Promise<void> => act.catch(() => undefined);

/**
 * Signs out and leaves nothing of the person on this computer: drafts, waiting commands, the database
 * cache. The page is loaded anew, so that nothing is left in its memory either.
 */
export const signOut = onceAsync(async (): Promise<void> => {
  forgetPersonal();
  await quietly(endSession());
  await quietly(loadFirestore().then((firestore) => firestore.clearFirestore()));
  globalThis.location.assign('/sign-in');
});
