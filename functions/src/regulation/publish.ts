import { ruleNames, type RuleName } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { database } from '../store/database';
import { publishDraft } from '../store/drafts';
import { recomputeProvisional } from './recompute-deadlines';

/** Time limit of the recomputation, milliseconds; the nightly check finishes the rest. */
const MAX_RECOMPUTE_MS = 40_000;

/**
 * Publishes the draft in `config/regulation`, `config/calendar` or `config/mail`, or records errors
 * and keeps the last valid version. Reads the document rather than the event, so that call count and order do not
 * matter.
 */
export const publish = async (id: string, deps: Deps): Promise<void> => {
  const name = ruleNames.find((known) => known === id);
  if (name === undefined) return;
  const published = await publishDraft(await database(), name, deps.now());
  if (published && addsYears(name)) await recomputeProvisional(deps, deps.now() + MAX_RECOMPUTE_MS);
};

const addsYears = (name: RuleName): boolean => name === 'calendar';
