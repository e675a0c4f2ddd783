/** A sequence of letters and digits with combining marks. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Maximum word length, because stemming and composing take quadratic time. */
const MAX_WORD_LENGTH = 100;

/** Folds a word for search: NFC, lower case, `ё` to `е`. */
export const foldWord = (word: string): string =>
  word.slice(0, MAX_WORD_LENGTH).normalize('NFC').toLowerCase().replaceAll('ё', 'е');

/** Tokenises a text into folded words. */
export const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => foldWord(word));

/** Stems a folded word. */
export type Stem = (word: string) => string;

/** A text segment, highlighted or not. */
export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Splits a text into segments and highlights the words that match; `isMatch` receives folded words.
 * The segments concatenate to the original text.
 */
export const markWords = (
  text: string,
  isMatch: (word: string) => boolean,
): readonly MarkedText[] => {
  const pieces: MarkedText[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isMatch(foldWord(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
};

/** Stop words, folded. */
const STOP_WORDS = new Set(
  `а без бы был была были было в вас вам во вот все вы где да для до его ее если есть же за и из или
  им их к как когда которая которые который ли лишь меня мне мой моя мы на над надо нас наш не нет ни
  но ну о об от по под почему при про с со так такой там то только тоже у уже что чтобы эта эти это
  этот я
  a an and are as at be but by can could do does for from had has have how i if in into is it its me my
  no not of on or our so that the their them then there this to was we were what when where which who
  why will with would you your`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Whether a folded word is a search term, not a stop word or a single letter. */
export const isTelling = (word: string): boolean => word.length > 1 && !STOP_WORDS.has(word);
