import { stem } from '../text/stem';
import { isTelling, wordsOf } from '../text/terms';

/** Lengths of the stored beginnings of a word, in ascending order. */
const PREFIX_LENGTHS = [3, 5] as const;

/** Longer words are found by their beginning only. */
const MAX_WORD = 40;

/** A word of digits, such as the id of an object, is found exactly. */
const DIGITS = /^\d+$/u;

/** Term of a beginning; the asterisk keeps it apart from stems. */
const prefixTerm = (letters: readonly string[], length: number): string =>
  `${letters.slice(0, length).join('')}*`;

/** A vowel that other forms of a word lack: `ошибок` and `ошибка`, `владелец` and `владельца`. */
const FLEETING = /(?<=[а-я]{2}[бвгджзклмнпрстфхцчшщ])[ое](?=к$)|(?<=[а-я]{2}[а-я])(?:е|ь)(?=ц$)/u;

/** Endings within a stem: `диплома` loses one, `диплом` too. */
const MAX_ENDINGS = 3;

const rootOf = (word: string): string => {
  let root = word;
  for (let count = 0; count < MAX_ENDINGS; count += 1) root = stem(root);
  // An empty term could not be stored.
  return root.replace(FLEETING, '') || word;
};

/** Term of a folded word, equal for all its forms. */
export const wordTerm = (word: string): string => [...rootOf(word)].slice(0, MAX_WORD).join('');

/**
 * Returns the term of the longest stored beginning of a typed word; null if the word is too short or
 * a number.
 */
export const typedPrefixTerm = (word: string): string | null => {
  const letters = [...word];
  const length = PREFIX_LENGTHS.findLast((stored) => stored <= letters.length);
  return length === undefined || DIGITS.test(word) ? null : prefixTerm(letters, length);
};

/** Whether words with the stored beginning need not begin with the whole typed word. */
export const isPrefixInexact = (word: string): boolean =>
  !PREFIX_LENGTHS.some((stored) => stored === [...word].length);

/** Returns the terms by which a text is found: the stems and the beginnings of its words. */
export const termsOf = (text: string): readonly string[] => {
  const terms = new Set<string>();
  for (const word of wordsOf(text)) {
    if (!isTelling(word)) continue;
    terms.add(wordTerm(word));
    const letters = [...word];
    if (DIGITS.test(word)) continue;
    for (const length of PREFIX_LENGTHS) {
      if (length <= letters.length) terms.add(prefixTerm(letters, length));
    }
  }
  return [...terms];
};
