import { scheduledId, systemCommands } from '@reglament/domain';
import type { Counts } from '../runtime/background';
import type { Deps } from '../runtime/deps';
import { reportRules } from '../runtime/log';
import { sweep } from '../schedules/sweep';
import { database } from '../store/database';
import { provisionalTickets } from '../store/found';
import { readRulesInForce } from '../store/rules';

/**
 * Deadlines that were computed without the calendar of a year are computed again once there is one
 * (clause 3.5). All others stay as they were promised.
 */
export const recountProvisional = async (deps: Deps, until: number): Promise<Counts> => {
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
  return sweep(batch, until);
};
