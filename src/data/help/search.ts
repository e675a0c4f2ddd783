import {
  isTelling,
  markWords,
  plainTextOf,
  wordsOf,
  type CategoryId,
  type HelpEntry,
  type MarkedText,
} from '@reglament/domain';
import MiniSearch, { type SearchResult } from 'minisearch';
import { stem } from './stem';

/** An article that was found, with the words of it that were looked for. */
export interface FoundArticle {
  readonly entry: HelpEntry;
  readonly title: readonly MarkedText[];
  readonly summary: readonly MarkedText[];
}

/** What is looked for, and what the form already knows of it. */
export interface HelpQuery {
  readonly text: string;
  readonly category?: CategoryId | null;
  readonly most: number;
}

/** Finds articles; made once of an index, asked with every stroke. */
export interface HelpSearch {
  readonly find: (query: HelpQuery) => readonly FoundArticle[];
  /** How alike two subjects are: the part of their telling words that they share, from 0 to 1. */
  readonly likeness: (one: string, other: string) => number;
}

/** From so many letters on, one slip in four or five is forgiven. */
const TYPO_FROM = 5;
const TYPO_SHARE = 0.2;

/** A word that is still being typed is met by its beginning from so many letters on. */
const PREFIX_FROM = 3;

/** How much nearer an article of the category that was chosen is. */
const OWN_CATEGORY = 1.3;

/** Below this part of the best score an article has little to do with what was asked. */
const MIN_SHARE = 0.3;

/** Articles that are indexed before the page may do something else: some milliseconds on a slow phone. */
const MAX_RESULTS = 5;

const boost = { title: 4, keywords: 3, summary: 2, body: 1 };

const telling = (text: string): readonly string[] => wordsOf(text).filter(isTelling);

const engineOf = async (articles: readonly HelpEntry[]): Promise<MiniSearch<HelpEntry>> => {
  const engine = new MiniSearch<HelpEntry>({
    idField: 'slug',
    fields: Object.keys(boost),
    extractField: (entry, name) => {
      if (name === 'body') return plainTextOf(entry.body);
      if (name === 'keywords') return entry.keywords.join(' ');
      return name === 'title' || name === 'summary' ? entry[name] : entry.slug;
    },
    tokenize: (text) => [...telling(text)],
    processTerm: (word) => stem(word),
  });
  await engine.addAllAsync(articles, { chunkSize: MAX_RESULTS });
  return engine;
};

/** Half of what was asked must be there, so that one common word finds nothing. */
const isNear = ({ queryTerms }: SearchResult, asked: number): boolean =>
  new Set(queryTerms).size * 2 >= asked;

/** Makes a set of articles searchable: by the stems of words, by beginnings, and despite slips. */
export const helpSearch = async (articles: readonly HelpEntry[]): Promise<HelpSearch> => {
  const engine = await engineOf(articles);
  const bySlug = new Map(articles.map((entry) => [entry.slug, entry]));
  const find = ({ text, category = null, most }: HelpQuery): readonly FoundArticle[] => {
    const words = telling(text);
    const asked = new Set(words.map(stem)).size;
    if (asked === 0) return [];
    const results = engine.search(words.join(' '), {
      boost,
      prefix: (term) => term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= TYPO_FROM ? TYPO_SHARE : false),
      weights: { fuzzy: 0.35, prefix: 0.6 },
      boostDocument: (slug: string) =>
        category !== null && bySlug.get(slug)?.category === category ? OWN_CATEGORY : 1,
    });
    const best = results[0]?.score ?? 0;
    return results
      .filter((result) => result.score >= best * MIN_SHARE && isNear(result, asked))
      .slice(0, most)
      .flatMap((result) => foundOf(bySlug.get(String(result.id)), result.terms));
  };
  return { find, likeness };
};

const foundOf = (entry: HelpEntry | undefined, terms: readonly string[]): FoundArticle[] => {
  if (entry === undefined) return [];
  const met = new Set(terms);
  const isMet = (word: string) => met.has(stem(word));
  return [
    { entry, title: markWords(entry.title, isMet), summary: markWords(entry.summary, isMet) },
  ];
};

function likeness(one: string, other: string): number {
  const [a, b] = [new Set(telling(one).map(stem)), new Set(telling(other).map(stem))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
