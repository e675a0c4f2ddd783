import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import type { Database } from '../store/database';
import { mirrorActiveVersions } from '../store/drafts';
import { databaseErrorKind } from '../store/errors';
import {
  documentsOf,
  rewriteOutdated,
  upgradedCollections,
  type UpgradedCollection,
} from '../store/outdated';
import type { TicketSnapshot } from '../store/ticket-queries';
import { runBatch } from './run-batch';

/**
 * Rewrites documents of older schema versions. Readers upgrade on read, so it may be interrupted,
 * rerun, and run while the service is live.
 */
export const backfill = async (
  db: Database,
  deps: Pick<Deps, 'now'>,
): Promise<Readonly<Record<UpgradedCollection, RunStats>>> => {
  await mirrorActiveVersions(db);
  const counts: Partial<Record<UpgradedCollection, RunStats>> = {};
  for (const collection of upgradedCollections) {
    const pages = documentsOf(db, collection);
    const work = async (snapshot: TicketSnapshot): Promise<string> => rewrite(collection, snapshot);
    counts[collection] = await runBatch({ pages, work }, deps, Infinity);
  }
  const { tickets = {}, events = {}, outbox = {} } = counts;
  return { tickets, events, outbox };
};

async function rewrite(collection: UpgradedCollection, snapshot: TicketSnapshot): Promise<string> {
  try {
    return (await rewriteOutdated(collection, snapshot)) ? 'rewritten' : 'skipped';
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return 'skipped';
    if (databaseErrorKind(error) === 'unavailable') throw error;
    logError(`backfill ${collection}`, error);
    return 'failed';
  }
}
