import { forgetFiles } from './attachments/file-database';
import { lazyAsync } from './lazy-async';
import { loadAuth } from './load-auth';
import { loadFirestore } from './load-firestore';
import { forgetPersonal } from './local-store';

const quietly = (act: Promise<void>): Promise<void> => act.catch(() => undefined);

const clearDatabase = (): Promise<void> =>
  quietly(loadFirestore().then((firestore) => firestore.clearFirestore()));

/**
 * Signs out and leaves nothing of the person on this computer: drafts, waiting commands, the database
 * cache. The page is loaded anew, so that nothing is left in its memory either.
 */
export const signOut = lazyAsync(async (): Promise<void> => {
  forgetPersonal();
  await quietly(loadAuth().then(({ endSession }) => endSession()));
  await Promise.all([clearDatabase(), quietly(forgetFiles())]);
  globalThis.location.assign('/sign-in');
});

/** The same for a page on which somebody else has signed in over a session: theirs goes on. */
export const startAfresh = lazyAsync(async (): Promise<void> => {
  forgetPersonal();
  await Promise.all([clearDatabase(), quietly(forgetFiles())]);
  globalThis.location.reload();
});
