import { ruleNames, type RuleName } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { database } from '../store/database';
import { publishDraft } from '../store/drafts';
import { recountProvisional } from './recompute-deadlines';

/** A recount that takes longer is finished by the nightly check, milliseconds. */
const RECOUNT_MS = 40_000;

/**
 * Puts in force what an administrator wrote to `config/regulation` or `config/calendar`, or keeps the
 * last good version and says why. It looks at the document and not at what changed: however often and
 * in whatever order it is called, the last one leaves the truth.
 */
export const publish = async (id: string, deps: Deps): Promise<void> => {
  const name = ruleNames.find((known) => known === id);
  if (name === undefined) return;
  const published = await publishDraft(await database(), name, deps.now());
  if (published && bringsYears(name)) await recountProvisional(deps, deps.now() + RECOUNT_MS);
};

const bringsYears = (name: RuleName): boolean => name === 'calendar';
