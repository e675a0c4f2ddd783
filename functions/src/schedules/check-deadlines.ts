import { nextTimer, systemCommands } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { reportRules } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database, type Database } from '../store/database';
import { readRulesInForce, withCalendarOf } from '../store/rules';
import { dueTickets, rescheduleTimer } from '../store/ticket-queries';
import { readTicket } from '../store/tickets';
import { runBatchCommand } from './batch-command';

/**
 * The deadline sweep (clause 3.4): warns the staff when a quarter of a budget is left, records broken
 * promises at their instant, closes what was resolved when its grace period has passed, and brings back
 * what was deferred on the day that was named. A warning that came due while the service was closed waits for it to open.
 */
export const checkDeadlines = async (deps: Deps, until: number): Promise<RunStats> => {
  const db = await database();
  const batch = {
    deps,
    name: 'checkDeadlines',
    pages: dueTickets(db, deps.now()),
    definition: systemCommands.definitionOf('check'),
    input: {},
    onRejected: async (number: string) => reschedule(db, number, deps),
  };
  return runBatchCommand(batch, until);
};

/** Moves the next look at a ticket for which nothing is due. */
async function reschedule(db: Database, number: string, deps: Deps): Promise<void> {
  const stored = await readTicket(db, number);
  if (stored === null) return;
  const now = deps.now();
  const rules = await readRulesInForce(db, reportRules);
  const { deadline, nextCheckAt } = stored.ticket;
  const { calendars } = await withCalendarOf(db, { rules, report: reportRules }, deadline);
  const next = nextTimer(stored.ticket, calendars, now);
  // Another run may have done what was due meanwhile: then the ticket names its next check itself.
  if (nextCheckAt !== null && nextCheckAt <= now)
    await rescheduleTimer(db, stored, next?.at ?? null);
}
