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
import { pagesOf } from '../store/paging';
import { paths } from '../store/paths';
import { rebuildThread } from '../store/threads';
import { recountTickets } from '../store/ticket-counts';
import type { TicketSnapshot } from '../store/ticket-queries';
import { accountsWithoutProof, peopleWithoutKeys } from './backfill-people';
import { indexRepair } from './repair-search';
import { runBatch, type Batch } from './run-batch';

/**
 * Rewrites documents of older schema versions. Readers upgrade on read, so it may be interrupted,
 * rerun, and run while the service is live.
 */
export const backfill = async (
  db: Database,
  deps: Pick<Deps, 'now'>,
): Promise<
  Readonly<Record<UpgradedCollection | 'threads' | 'people' | 'accounts' | 'search', RunStats>>
> => {
  await mirrorActiveVersions(db);
  const counts: Partial<Record<UpgradedCollection, RunStats>> = {};
  for (const collection of upgradedCollections) {
    const pages = documentsOf(db, collection);
    const work = async (snapshot: TicketSnapshot): Promise<string> =>
      (await rewriteOutdated(collection, snapshot)) ? 'rewritten' : 'skipped';
    counts[collection] = await runAll(collection, { pages, work }, deps);
  }
  const { tickets = {}, events = {}, outbox = {} } = counts;
  await recountTickets(db);
  const threads = await runAll('threads', ticketsWithoutThread(db), deps);
  // The keys first, so that a record with an address is indexed once.
  const people = await runAll('people', peopleWithoutKeys(db), deps);
  const accounts = await runAll('accounts', await accountsWithoutProof(db, deps), deps);
  const search = await runAll('search', indexRepair(db, 0), deps);
  return { tickets, events, outbox, threads, people, accounts, search };
};

/** Tickets from before the thread documents, or whose thread does not agree with them. */
const ticketsWithoutThread = (db: Database): Batch<TicketSnapshot> => ({
  pages: pagesOf(db.collection(paths.tickets)),
  work: async ({ id }) => ((await rebuildThread(db, id)) ? 'rewritten' : 'skipped'),
});

/** Processes a whole batch; a document that fails does not stop the others. */
async function runAll<Item>(
  name: string,
  { pages, work }: Batch<Item>,
  deps: Pick<Deps, 'now'>,
): Promise<RunStats> {
  const safeWork = async (item: Item): Promise<string> => {
    try {
      return await work(item);
    } catch (error) {
      if (databaseErrorKind(error) === 'conflict') return 'skipped';
      if (databaseErrorKind(error) === 'unavailable') throw error;
      logError(`backfill ${name}`, error);
      return 'failed';
    }
  };
  return runBatch({ pages, work: safeWork }, deps, Infinity);
}
