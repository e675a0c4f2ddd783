import { foldWord, wordsOf } from '@reglament/domain';

/** A `/` at the beginning of a word and the text after it, up to the caret. */
export interface Slash {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** A query is a few words; what is longer is text that happens to begin with `/`. */
const SLASH = /(?:^|\s)\/((?:[^\s/]+(?: [^\s/]+){0,2} ?)?)$/u;

/** Maximum length of a line before the caret that is searched for a `/`. */
const MAX_QUERY = 60;

/** Returns the `/` before the caret; null when there is none or something is selected. */
export const slashAt = (text: string, start: number, end: number): Slash | null => {
  const before = text.slice(Math.max(0, start - MAX_QUERY), start);
  const query = start === end ? SLASH.exec(before)?.[1] : undefined;
  return query === undefined ? null : { from: start - query.length - 1, to: start, query };
};

const isSubsequence = (letters: string, text: string): boolean => {
  let at = 0;
  for (const character of text) if (character === letters[at]) at += 1;
  return at === letters.length;
};

/** Minimum length of a word that may match scattered letters. */
const FUZZY_FROM = 3;

const scoreOf = (word: string, title: string, words: readonly string[]): number => {
  if (words.some((other) => other.startsWith(word))) return 3;
  if (title.includes(word)) return 2;
  return word.length >= FUZZY_FROM && isSubsequence(word, title) ? 1 : 0;
};

/**
 * Rates how well a title matches: every word of the query is a beginning of a word (best), a part,
 * or scattered letters in order; 0 for no match.
 */
export const matchOf = (query: string, title: string): number => {
  const wanted = wordsOf(query);
  const words = wordsOf(title);
  const scores = wanted.map((word) => scoreOf(word, foldWord(title), words));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
};
