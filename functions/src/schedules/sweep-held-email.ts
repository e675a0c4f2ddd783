import { isProvenStranger, nextRecheck, QUARANTINE_MS, releasedEmail } from '@reglament/domain';
import type { Inbound } from '../inbound/ports';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database, type Database } from '../store/database';
import { databaseErrorKind } from '../store/errors';
import {
  changeInboxRecord,
  deleteInboxRecord,
  dueSenderChecks,
  expiredInboxRecords,
  inboxRecordOf,
  type StoredInboxRecord,
} from '../store/inbox';
import { runBatch } from './run-batch';

type Outcome = 'deleted' | 'kept' | 'released' | 'unknown';

type Work = (db: Database, stored: StoredInboxRecord, inbound: Inbound) => Promise<Outcome>;

/**
 * Deletes quarantined and discarded emails 30 days after their receipt, and releases those whose
 * sender has become known since (clause 2.5); the next run processes them.
 */
export const sweepHeldEmail = async (inbound: Inbound, until: number): Promise<RunStats> => {
  const db = await database();
  const now = inbound.deps.now();
  const sweeps = [
    { pages: expiredInboxRecords(db, now - QUARANTINE_MS), work: deleteEmail },
    { pages: dueSenderChecks(db, now), work: checkSender },
  ];
  const counts: Record<string, number> = {};
  for (const { pages, work } of sweeps) {
    const batch = { pages, work: outcomeOf(work, db, inbound) };
    Object.assign(counts, await runBatch(batch, inbound.deps, until));
  }
  return counts;
};

const outcomeOf =
  (work: Work, db: Database, inbound: Inbound) =>
  async (
    snapshot: Parameters<typeof inboxRecordOf>[0],
  ): Promise<Outcome | 'skipped' | 'failed'> => {
    try {
      const stored = inboxRecordOf(snapshot);
      return stored === null ? 'skipped' : await work(db, stored, inbound);
    } catch (error) {
      // An agent has decided on the email at the same time.
      if (databaseErrorKind(error) === 'conflict') return 'skipped';
      if (databaseErrorKind(error) === 'unavailable') throw error;
      logError('sweepHeldEmail', error);
      return 'failed';
    }
  };

/**
 * Deletes an email: discards it first, so that nobody can release it, then deletes the raw message,
 * then the record. After a crash the next run goes on. An email that the service itself failed to
 * process is kept.
 */
const deleteEmail: Work = async (db, stored, { ports }) => {
  const { id, rawHash, outcome, reason } = stored.record;
  const isDiscarded = outcome === 'discarded';
  if (reason === 'processing-failed' && !isDiscarded) return 'kept';
  if (!isDiscarded) await changeRecord(db, stored, { outcome: 'discarded', recheckAt: null });
  await ports.removeRaw(rawHash);
  await deleteInboxRecord(db, id);
  return 'deleted';
};

const checkSender: Work = async (db, stored, { ports, deps }) => {
  const { record } = stored;
  const now = deps.now();
  const isStranger = isProvenStranger(record) && record.outcome === 'quarantined';
  const people = isStranger ? await ports.sendersOf(db, record.from ?? '') : [];
  if (people.length === 1) {
    await changeRecord(db, stored, releasedEmail(now));
    return 'released';
  }
  await changeRecord(db, stored, { recheckAt: isStranger ? nextRecheck(record, now) : null });
  return 'unknown';
};

async function changeRecord(
  db: Database,
  stored: StoredInboxRecord,
  change: Parameters<typeof changeInboxRecord>[2]['change'],
): Promise<void> {
  const batch = db.batch();
  changeInboxRecord(db, batch, { stored, change });
  await batch.commit();
}
