import type { Deps } from '../runtime/deps';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database, type Database } from '../store/database';
import { repairSearchOf, ticketsChangedSince } from '../store/search-repair';
import type { TicketSnapshot } from '../store/ticket-queries';
import { runBatch, type Batch } from './run-batch';

/** How far back the nightly repair looks, so that one missed night changes nothing. */
const REPAIR_MS = 3 * 24 * 3_600_000;

/** Tickets that changed since an instant, whose index documents are compared with their threads. */
export const indexRepair = (db: Database, since: number): Batch<TicketSnapshot> => ({
  pages: ticketsChangedSince(db, since),
  work: async (snapshot) => ((await repairSearchOf(db, snapshot)) ? 'rewritten' : 'skipped'),
});

/** Nightly: repairs the search index of the tickets that changed in the last days. */
export const repairSearch = async (deps: Deps, until: number): Promise<RunStats> => {
  const { pages, work } = indexRepair(await database(), deps.now() - REPAIR_MS);
  const safeWork = async (snapshot: TicketSnapshot): Promise<string> => {
    try {
      return await work(snapshot);
    } catch (error) {
      logError('repairSearch', error);
      return 'failed';
    }
  };
  return runBatch({ pages, work: safeWork }, deps, until);
};
