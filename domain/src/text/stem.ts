import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const CYRILLIC = /[а-я]/u;
const LATIN = /^[a-z]+$/u;

/** Cache of stems, because words repeat and stemming is slower than a lookup. */
const cache = new Map<string, string>();

/** Maximum cached stems; enough for the words of all articles. */
const MAX_CACHED = 50_000;

const compute = (word: string): string => {
  if (CYRILLIC.test(word)) return russian(word);
  return LATIN.test(word) ? english(word) : word;
};

/** Stems a case-folded word; the script selects the language. */
export const stem = (word: string): string => {
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const stemmed = compute(word);
  if (cache.size < MAX_CACHED) cache.set(word, stemmed);
  return stemmed;
};
