import { inForceSchema, problemsSchema, type InForce, type Problems } from '@reglament/domain';
import { keys } from './keys';
import { liveDocument } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';

/** Why the last edits of the regulation and the calendar were not put in force. */
export const ruleProblems = (): LiveQuery<Problems | null> =>
  liveDocument(
    keys.config('problems'),
    'config/problems',
    documentParser(problemsSchema, 'list of problems'),
  );

/** The versions by which decisions are made; null for the ones that ship. */
export const rulesInForce = (): LiveQuery<InForce | null> =>
  liveDocument(
    keys.config('inForce'),
    'config/inForce',
    documentParser(inForceSchema, 'pointer to the rules'),
  );
