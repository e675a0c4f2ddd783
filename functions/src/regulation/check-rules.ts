import { isExpiring, ruleNames } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { logAlarm, logError, reportRules } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { database } from '../store/database';
import { mirrorActiveVersions, writeMissingDraft } from '../store/drafts';
import { readRulesInForce } from '../store/rules';
import { recountTickets } from '../store/ticket-counts';
import { publish } from './publish';
import { recomputeProvisional } from './recompute-deadlines';

/**
 * Daily check: writes missing drafts, repairs lost publish events, recounts the
 * tickets of the views, and raises an alarm 60 days
 * before the calendar ends (clause 3.5).
 */
export const checkRules = async (deps: Deps, until: number): Promise<RunStats> => {
  const db = await database();
  for (const name of ruleNames) {
    await writeMissingDraft(db, name);
    await publish(name, deps);
  }
  await mirrorActiveVersions(db);
  await recountTickets(db).catch((error: unknown) => logError('recountTickets', error));
  const { calendars } = await readRulesInForce(db, reportRules);
  if (isExpiring(calendars.official, deps.now())) {
    logAlarm(`the calendar ends with ${calendars.official.source.coverage.to}`);
  }
  return recomputeProvisional(deps, until);
};
