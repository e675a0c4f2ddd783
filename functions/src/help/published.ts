import { helpIndexOf, type HelpIndex, type Language, type Regulation } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { logUnreadable, reportRules } from '../runtime/log';
import { publishedArticles, type Published } from '../store/articles';
import { database } from '../store/database';
import { readRulesInForce } from '../store/rules';

/** Data of help pages. */
export interface HelpContent {
  readonly index: HelpIndex;
  /** Source of the category titles. */
  readonly regulation: Regulation;
}

/** Published articles with the regulation that was active when they were read. */
interface Source extends Published {
  readonly regulation: Regulation;
}

/** Cache lifetime of the articles, milliseconds; independent of URL and request count. */
const CACHE_MS = 60_000;

let cached: { readonly published: Promise<Source>; readonly until: number } | undefined;

/** Returns the published articles of one language, at most one minute old. */
export const helpIndexNow = async (language: Language, deps: Deps): Promise<HelpIndex> =>
  (await helpContentNow(language, deps)).index;

/** Returns the index with the regulation that names its categories. */
export const helpContentNow = async (language: Language, { now }: Deps): Promise<HelpContent> => {
  if (cached === undefined || now() >= cached.until) {
    cached = { published: read(), until: now() + CACHE_MS };
  }
  const { published } = cached;
  try {
    const { articles, regulation } = await published;
    return { index: helpIndexOf(articles, language, regulation.categories), regulation };
  } catch (error) {
    // Drops a failed read, so that the next request retries.
    if (cached?.published === published) cached = undefined;
    throw error;
  }
};

async function read(): Promise<Source> {
  const db = await database();
  const [published, { regulation }] = await Promise.all([
    publishedArticles(db),
    readRulesInForce(db, reportRules),
  ]);
  if (published.unreadable.length > 0) logUnreadable('articles', published.unreadable);
  return { ...published, regulation };
}
