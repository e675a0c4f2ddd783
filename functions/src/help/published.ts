import { helpIndexOf, type HelpIndex, type Language } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { logUnreadable } from '../runtime/log';
import { publishedArticles, type Published } from '../store/articles';
import { database } from '../store/database';

/** However many ask, and with whatever address: the articles are read once in this time, milliseconds. */
const FRESH_MS = 60_000;

let kept: { readonly published: Promise<Published>; readonly until: number } | undefined;

/** Every published article in one language, as it was at most a minute ago. */
export const helpIndexNow = async (language: Language, { now }: Deps): Promise<HelpIndex> => {
  if (kept === undefined || now() >= kept.until) {
    kept = { published: read(), until: now() + FRESH_MS };
  }
  const { published } = kept;
  try {
    return helpIndexOf((await published).articles, language);
  } catch (error) {
    // A failure is not kept, so that the next one asks again.
    if (kept?.published === published) kept = undefined;
    throw error;
  }
};

async function read(): Promise<Published> {
  const published = await publishedArticles(await database());
  if (published.unreadable.length > 0) logUnreadable('articles', published.unreadable);
  return published;
}
