import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import type { Database } from '../store/database';
import { mirrorActiveVersions } from '../store/drafts';
import { meaningOf } from '../store/errors';
import {
  documentsOf,
  rewriteOutdated,
  upgradedCollections,
  type UpgradedCollection,
} from '../store/outdated';
import type { TicketSnapshot } from '../store/ticket-queries';
import { runBatch } from './run-batch';

/**
 * Rewrites every document of an older version as the present one writes it. Readers upgrade by
 * themselves, so nothing waits for it; it may be stopped and run again, and beside the service.
 */
export const backfill = async (
  db: Database,
  deps: Pick<Deps, 'now'>,
): Promise<Readonly<Record<UpgradedCollection, RunStats>>> => {
  await mirrorActiveVersions(db);
  const counts: Partial<Record<UpgradedCollection, RunStats>> = {};
  for (const collection of upgradedCollections) {
    const pages = documentsOf(db, collection);
    const work = async (found: TicketSnapshot): Promise<string> => rewrite(collection, found);
    counts[collection] = await runBatch({ pages, work }, deps, Infinity);
  }
  const { tickets = {}, events = {}, outbox = {} } = counts;
  return { tickets, events, outbox };
};

async function rewrite(collection: UpgradedCollection, found: TicketSnapshot): Promise<string> {
  try {
    return (await rewriteOutdated(collection, found)) ? 'rewritten' : 'skipped';
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'skipped';
    if (meaningOf(error) === 'silent') throw error;
    logError(`backfill ${collection}`, error);
    return 'failed';
  }
}
