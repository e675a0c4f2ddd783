import { scheduledId, systemCommands } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { reportRules } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { runBatchCommand } from '../schedules/batch-command';
import { database } from '../store/database';
import { readRulesInForce } from '../store/rules';
import { provisionalTickets } from '../store/ticket-queries';

/**
 * Recomputes provisional deadlines once the calendar of their year is published (clause 3.5). Other
 * deadlines do not change.
 */
export const recomputeProvisional = async (deps: Deps, until: number): Promise<RunStats> => {
  const db = await database();
  const rules = await readRulesInForce(db, reportRules);
  const commandId = scheduledId('recount', rules.calendars.official.version);
  const batch = {
    deps,
    name: 'recountProvisional',
    pages: provisionalTickets(db),
    definition: systemCommands.definitionOf('recount'),
    input: { commandId },
  };
  return runBatchCommand(batch, until);
};
