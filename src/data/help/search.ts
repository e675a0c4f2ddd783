import {
  isTelling,
  markWords,
  plainTextOf,
  stem,
  wordsOf,
  type CategoryId,
  type HelpEntry,
  type MarkedText,
} from '@reglament/domain';
import MiniSearch, { type SearchResult } from 'minisearch';

/** A search result with highlighted matches. */
export interface FoundArticle {
  readonly entry: HelpEntry;
  readonly title: readonly MarkedText[];
  readonly summary: readonly MarkedText[];
}

/** A search query: `category` ranks its articles higher, `most` limits the results. */
export interface HelpQuery {
  readonly text: string;
  readonly category?: CategoryId | null;
  readonly most: number;
}

/** A search over an article index. */
export interface HelpSearch {
  readonly find: (query: HelpQuery) => readonly FoundArticle[];
  /** Similarity of two subjects: the share of significant words in common, from 0 to 1. */
  readonly likeness: (one: string, other: string) => number;
}

/**
 * Minimum word length for fuzzy matching, and the tolerated edit distance as a share of the length.
 */
const TYPO_FROM = 5;
const TYPO_SHARE = 0.2;

/** Minimum word length for prefix matching. */
const PREFIX_FROM = 3;

/** Score boost for articles of the selected category. */
const OWN_CATEGORY = 1.3;

/** Minimum score as a share of the best score. */
const MIN_SHARE = 0.3;

/** Articles indexed per chunk; a chunk blocks a slow phone for some milliseconds. */
const CHUNK_SIZE = 5;

const boost = { title: 4, keywords: 3, summary: 2, body: 1 };

const significantWords = (text: string): readonly string[] => wordsOf(text).filter(isTelling);

const engineOf = async (articles: readonly HelpEntry[]): Promise<MiniSearch<HelpEntry>> => {
  const engine = new MiniSearch<HelpEntry>({
    idField: 'slug',
    fields: Object.keys(boost),
    extractField: (entry, name) => {
      if (name === 'body') return plainTextOf(entry.body);
      if (name === 'keywords') return entry.keywords.join(' ');
      return name === 'title' || name === 'summary' ? entry[name] : entry.slug;
    },
    tokenize: (text) => [...significantWords(text)],
    processTerm: (word) => stem(word),
  });
  await engine.addAllAsync(articles, { chunkSize: CHUNK_SIZE });
  return engine;
};

/** Whether at least half of the query terms match, so that one common word is not enough. */
const isRelevant = ({ queryTerms }: SearchResult, termCount: number): boolean =>
  new Set(queryTerms).size * 2 >= termCount;

/** Builds a search with stemming, prefix matching and typo tolerance. */
export const helpSearch = async (articles: readonly HelpEntry[]): Promise<HelpSearch> => {
  const engine = await engineOf(articles);
  const bySlug = new Map(articles.map((entry) => [entry.slug, entry]));
  const find = ({ text, category = null, most }: HelpQuery): readonly FoundArticle[] => {
    const words = significantWords(text);
    const termCount = new Set(words.map(stem)).size;
    if (termCount === 0) return [];
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
      .filter((result) => result.score >= best * MIN_SHARE && isRelevant(result, termCount))
      .slice(0, most)
      .flatMap((result) => toFoundArticle(bySlug.get(String(result.id)), result.terms));
  };
  return { find, likeness };
};

const toFoundArticle = (entry: HelpEntry | undefined, terms: readonly string[]): FoundArticle[] => {
  if (entry === undefined) return [];
  const matched = new Set(terms);
  const isMatched = (word: string) => matched.has(stem(word));
  return [
    {
      entry,
      title: markWords(entry.title, isMatched),
      summary: markWords(entry.summary, isMatched),
    },
  ];
};

function likeness(one: string, other: string): number {
  const [a, b] = [
    new Set(significantWords(one).map(stem)),
    new Set(significantWords(other).map(stem)),
  ];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
