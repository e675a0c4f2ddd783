import { helpIndexOf, type HelpIndex, type Language, type Regulation } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { logUnreadable, reportRules } from '../runtime/log';
import { publishedArticles, type Published } from '../store/articles';
import { database } from '../store/database';
import { readRulesInForce } from '../store/rules';

/** What the pages of help are made of. */
export interface HelpContent {
  readonly index: HelpIndex;
  /** Names the categories of the articles. */
  readonly regulation: Regulation;
}

/** The articles, with the regulation that was active when they were read. */
interface Source extends Published {
  readonly regulation: Regulation;
}

/** However many ask, and with whatever address: the articles are read once in this time, milliseconds. */
const FRESH_MS = 60_000;

let kept: { readonly published: Promise<Source>; readonly until: number } | undefined;

/** Every published article in one language, as it was at most a minute ago. */
export const helpIndexNow = async (language: Language, deps: Deps): Promise<HelpIndex> =>
  (await helpContentNow(language, deps)).index;

/** The same with the regulation that names the categories. */
export const helpContentNow = async (language: Language, { now }: Deps): Promise<HelpContent> => {
  if (kept === undefined || now() >= kept.until) {
    kept = { published: read(), until: now() + FRESH_MS };
  }
  const { published } = kept;
  try {
    const { articles, regulation } = await published;
    return { index: helpIndexOf(articles, language, regulation.categories), regulation };
  } catch (error) {
    // A failure is not kept, so that the next one asks again.
    if (kept?.published === published) kept = undefined;
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
