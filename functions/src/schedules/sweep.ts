import { decide, systemActor, type Rules, type TicketCommand } from '@reglament/domain';
import type { Counts } from '../runtime/background';
import type { Deps } from '../runtime/deps';
import { failPoint } from '../runtime/fail-point';
import { logFault, reportRules } from '../runtime/log';
import { storedTicketOf, type StoredTicket } from '../store/before';
import type { Database } from '../store/database';
import { meaningOf } from '../store/fault';
import type { FoundTicket } from '../store/found';
import { asWished } from '../store/people';
import { withCalendarOf } from '../store/rules';
import { save } from '../store/save';
import { runBatch } from './run-batch';

/** Work on tickets that were found: the command that each gets, under the rules in force. */
export interface Sweep {
  /** Names the work in logs. */
  readonly name: string;
  readonly pages: AsyncIterable<FoundTicket[]>;
  readonly command: TicketCommand;
  readonly rules: Rules;
  /** What to do with a ticket for which the command finds nothing to do. */
  readonly orElse?: (before: StoredTicket, rules: Rules) => Promise<void>;
}

interface Sweeping extends Sweep {
  readonly db: Database;
  readonly deps: Deps;
}

/**
 * Gives a command of the service's own to every ticket that was found. Each is a commit of its own,
 * which holds only while the ticket is unchanged: runs may overlap, and what a run did not reach is
 * found by the next. A ticket that cannot be worked on is reported and keeps none of the others
 * waiting.
 * @param until the instant at which the run has to end, epoch milliseconds
 * @returns how many tickets had which outcome: the type of the event, `skipped` or `failed`
 */
export const sweep = async (sweeping: Sweeping, until: number): Promise<Counts> => {
  const { deps, pages } = sweeping;
  return runBatch({ pages, work: async (found) => work(found, sweeping) }, deps, until);
};

async function work(found: FoundTicket, sweeping: Sweeping): Promise<string> {
  const { db, deps, rules, name, command } = sweeping;
  try {
    const before = storedTicketOf(found);
    if (before === null) return 'skipped';
    const { deadline } = before.ticket;
    const ruled = await withCalendarOf(db, { rules, report: reportRules }, deadline);
    const context = { now: deps.now(), actor: systemActor, ...ruled };
    const decided = await asWished(db, (wishes) =>
      decide(before.ticket, command, { ...context, wishes }),
    );
    if (!decided.ok) {
      await sweeping.orElse?.(before, ruled);
      return 'skipped';
    }
    failPoint(`${name}:before-commit`);
    await save(db, { decision: decided.value, before, remembered: null, slot: null });
    failPoint(`${name}:after-commit`);
    return decided.value.event.type;
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'skipped';
    if (meaningOf(error) === 'silent') throw error;
    logFault(name, error);
    return 'failed';
  }
}
