import { deleteUpload } from '../attachments/delete-upload';
import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import { dueUploads, storedUploadOf } from '../store/uploads';

type Outcome = 'removed' | 'skipped' | 'failed';

type UploadSnapshot = Parameters<typeof storedUploadOf>[0];

/**
 * Deletes uploads that were not attached within a day: abandoned forms and interrupted uploads. A
 * failure is logged and retried by the next run.
 */
export const sweepUploads = async ({ now }: Deps, until: number): Promise<RunStats> => {
  const counts: Record<Outcome, number> = { removed: 0, skipped: 0, failed: 0 };
  for await (const page of dueUploads(await database(), now())) {
    for (const snapshot of page) {
      if (now() >= until) return counts;
      counts[await sweep(snapshot)] += 1;
    }
  }
  return counts;
};

async function sweep(snapshot: UploadSnapshot): Promise<Outcome> {
  try {
    const stored = storedUploadOf(snapshot);
    if (stored === null) return 'skipped';
    await deleteUpload(stored);
    return 'removed';
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return 'skipped';
    if (databaseErrorKind(error) === 'unavailable') throw error;
    logError('sweepUploads', error);
    return 'failed';
  }
}
