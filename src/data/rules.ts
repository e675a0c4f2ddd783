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

/** Parses the publish errors. */
export const readPublishErrors = documentParser(upgradePublishErrors, 'list of problems');

/** Errors that prevented publishing the last edits of the regulation and the calendar. */
export const ruleProblems = (): LiveQuery<PublishErrors | null> =>
  liveDocument(keys.config('problems'), 'config/problems', readPublishErrors);

/** Parses the pointer to the active versions. */
export const readActiveVersions = documentParser(
  upgradeActiveVersions,
  'pointer to the active versions',
);

/** The active versions; null for the bundled ones. */
export const rulesInForce = (): LiveQuery<ActiveVersions | null> =>
  liveDocument(keys.config('inForce'), 'config/inForce', readActiveVersions);

const PUBLIC_PATH = 'public/activeVersions';

/** The public copy: polled over REST, live once the database client has loaded. */
export const publicActiveVersions = (): LiveQuery<ActiveVersions | null> => {
  const live = liveDocument(keys.config('public'), PUBLIC_PATH, readActiveVersions);
  return { ...live, subscribe: pollingDocument(PUBLIC_PATH, readActiveVersions, live.subscribe) };
};
