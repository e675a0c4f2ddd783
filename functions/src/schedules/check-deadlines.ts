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
 * Deadline sweep (clause 3.4): warns staff when a quarter of the time is left, records missed
 * deadlines, closes resolved tickets after the grace period, and returns deferred tickets on their
 * date. Warnings due outside business hours wait for the next opening.
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

/** Reschedules the timer of a ticket for which nothing was due. */
async function reschedule(db: Database, number: string, deps: Deps): Promise<void> {
  const stored = await readTicket(db, number);
  if (stored === null) return;
  const now = deps.now();
  const rules = await readRulesInForce(db, reportRules);
  const { deadline, nextCheckAt } = stored.ticket;
  const { calendars } = await withCalendarOf(db, { rules, report: reportRules }, deadline);
  const next = nextTimer(stored.ticket, calendars, now);
  // A concurrent run may already have advanced the ticket, which then sets its own next check.
  if (nextCheckAt !== null && nextCheckAt <= now)
    await rescheduleTimer(db, stored, next?.at ?? null);
}
