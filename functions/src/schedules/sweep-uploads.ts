import { deleteUpload } from '../attachments/delete-upload';
import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { meaningOf } from '../store/errors';
import { dueUploads, storedUploadOf } from '../store/uploads';

type Outcome = 'removed' | 'skipped' | 'failed';

type Found = Parameters<typeof storedUploadOf>[0];

/**
 * Removes files that no message took within a day: of forms that were never sent, and of uploads that
 * were cut short. One that cannot be removed is reported and tried again by the next run.
 */
export const sweepUploads = async ({ now }: Deps, until: number): Promise<RunStats> => {
  const counts: Record<Outcome, number> = { removed: 0, skipped: 0, failed: 0 };
  for await (const page of dueUploads(await database(), now())) {
    for (const found of page) {
      if (now() >= until) return counts;
      counts[await sweep(found)] += 1;
    }
  }
  return counts;
};

async function sweep(found: Found): Promise<Outcome> {
  try {
    const stored = storedUploadOf(found);
    if (stored === null) return 'skipped';
    await deleteUpload(stored);
    return 'removed';
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'skipped';
    if (meaningOf(error) === 'silent') throw error;
    logError('sweepUploads', error);
    return 'failed';
  }
}
