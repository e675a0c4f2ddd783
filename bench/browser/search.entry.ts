import type { HelpEntry } from '@reglament/domain';
import { helpSearch } from '../../src/data/help/search';

/** Times of one search run in milliseconds. */
export interface SearchTimes {
  readonly build: number;
  readonly strokes: readonly number[];
}

declare global {
  interface Window {
    timeSearch: (
      articles: readonly HelpEntry[],
      subjects: readonly string[],
    ) => Promise<SearchTimes>;
  }
}

/** Every prefix of every subject, as typed. */
const prefixes = (subjects: readonly string[]): string[] =>
  subjects.flatMap((subject) =>
    Array.from({ length: subject.length }, (_, at) => subject.slice(0, at + 1)),
  );

window.timeSearch = async (articles, subjects) => {
  const start = performance.now();
  const search = await helpSearch(articles);
  const build = performance.now() - start;
  const strokes = prefixes(subjects).map((text) => {
    const before = performance.now();
    search.find({ text, most: 3 });
    return performance.now() - before;
  });
  return { build, strokes };
};
