import {
  upgradeActiveVersions,
  upgradePublishErrors,
  type ActiveVersions,
  type PublishErrors,
} from '@reglament/domain';
import { keys } from './keys';
import { liveDocument } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import { pollingDocument } from './polling';

/** Reads why the last edits were not published. */
export const readPublishErrors = documentParser(upgradePublishErrors, 'list of problems');

/** Why the last edits of the regulation and the calendar were not put in force. */
export const ruleProblems = (): LiveQuery<PublishErrors | null> =>
  liveDocument(keys.config('problems'), 'config/problems', readPublishErrors);

/** Reads the names of the active versions. */
export const readActiveVersions = documentParser(
  upgradeActiveVersions,
  'pointer to the active versions',
);

/** The versions by which decisions are made; null for the ones that ship. */
export const rulesInForce = (): LiveQuery<ActiveVersions | null> =>
  liveDocument(keys.config('inForce'), 'config/inForce', readActiveVersions);

const PUBLIC_PATH = 'public/activeVersions';

/** The same for everyone: asked for without the database client, live once the client is there. */
export const publicActiveVersions = (): LiveQuery<ActiveVersions | null> => {
  const live = liveDocument(keys.config('public'), PUBLIC_PATH, readActiveVersions);
  return { ...live, subscribe: pollingDocument(PUBLIC_PATH, readActiveVersions, live.subscribe) };
};
