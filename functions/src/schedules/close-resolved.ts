import { decide, systemActor } from '@reglament/domain';
import type { Counts } from '../runtime/background';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import { logFault } from '../runtime/log';
import { storedTicketOf } from '../store/before';
import { database, type Database } from '../store/database';
import { dueTickets, type DueTicket } from '../store/due';
import { meaningOf } from '../store/fault';
import { save } from '../store/save';

/** Tickets that are closed at the same time. */
const AT_ONCE = 10;

type Outcome = 'closed' | 'skipped' | 'failed';

/**
 * Closes resolved tickets whose grace period has passed. Each is a commit of its own, which holds
 * only while the ticket is unchanged: runs may overlap, and what a run did not reach is found by the
 * next. A ticket that cannot be closed is reported and keeps none of the others waiting.
 */
export const closeResolved = async (deps: Deps, until: number): Promise<Counts> => {
  const db = await database();
  const counts: Record<Outcome, number> = { closed: 0, skipped: 0, failed: 0 };
  for await (const page of dueTickets(db, deps.now())) {
    for (let at = 0; at < page.length && deps.now() < until; at += AT_ONCE) {
      const outcomes = await Promise.all(
        page.slice(at, at + AT_ONCE).map(async (found) => close(db, found, deps)),
      );
      for (const outcome of outcomes) counts[outcome] += 1;
    }
    if (deps.now() >= until) break;
  }
  return counts;
};

async function close(db: Database, found: DueTicket, { now, rules }: Deps): Promise<Outcome> {
  try {
    const before = storedTicketOf(found);
    if (before === null) return 'skipped';
    // The id repeats with the revision that is closed: two runs cannot close it twice.
    const input = { commandId: `close-${before.ticket.revision}` };
    const context = { now: now(), actor: systemActor, ...rules() };
    const decided = decide(before.ticket, { name: 'close', input }, context);
    if (!decided.ok) return 'skipped';
    failPoint('closeResolved:before-commit');
    await save(db, { decision: decided.value, before, remembered: null, slot: null });
    failPoint('closeResolved:after-commit');
    return 'closed';
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'skipped';
    if (meaningOf(error) === 'silent') throw error;
    logFault('closeResolved', error);
    return 'failed';
  }
}
