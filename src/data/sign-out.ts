import { forgetFiles } from './attachments/file-database';
import { lazyAsync } from './lazy-async';
import { loadAuth } from './load-auth';
import { loadFirestore } from './load-firestore';
import { forgetPersonal } from './local-store';

const ignoreErrors = (act: Promise<void>): Promise<void> => act.catch(() => undefined);

const clearDatabase = (): Promise<void> =>
  ignoreErrors(loadFirestore().then((firestore) => firestore.clearFirestore()));

/**
 * Signs out and deletes all personal data: drafts, queued commands, files and the database cache.
 * Navigates to a fresh page, which also clears memory.
 */
export const signOut = lazyAsync(async (): Promise<void> => {
  forgetPersonal();
  await ignoreErrors(loadAuth().then(({ endSession }) => endSession()));
  await Promise.all([clearDatabase(), ignoreErrors(forgetFiles())]);
  globalThis.location.assign('/sign-in');
});

/** Deletes the data of the previous user after another one signed in; keeps the new session. */
export const startAfresh = lazyAsync(async (): Promise<void> => {
  forgetPersonal();
  await Promise.all([clearDatabase(), ignoreErrors(forgetFiles())]);
  globalThis.location.reload();
});
