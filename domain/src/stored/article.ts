import { articleSchema, helpIndexSchema } from '../article/schema';
import { voteSchema } from '../article/vote';
import { storedReader } from './reader';

/** Reads `articles/{slug}` of any version. */
export const upgradeArticle = storedReader(articleSchema);

/** Reads `votes/{id}` of any version. */
export const upgradeVote = storedReader(voteSchema);

/** Reads `/help/index.{language}.json` of any version, because browsers and proxies cache it. */
export const upgradeHelpIndex = storedReader(helpIndexSchema);
