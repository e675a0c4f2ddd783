import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const CYRILLIC = /[а-я]/u;
const LATIN = /^[a-z]+$/u;

/** Every word of the articles comes by many times; finding its stem takes longer than looking it up. */
const known = new Map<string, string>();

/** Enough for the words of all articles; a page that lives long does not collect more. */
const MAX_CACHED = 50_000;

const fresh = (word: string): string => {
  if (CYRILLIC.test(word)) return russian(word);
  return LATIN.test(word) ? english(word) : word;
};

/** What a folded word shares with its inflections, in the language of its letters. */
export const stem = (word: string): string => {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stemmed = fresh(word);
  if (known.size < MAX_CACHED) known.set(word, stemmed);
  return stemmed;
};
