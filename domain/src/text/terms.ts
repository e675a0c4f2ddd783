/** A run of letters and digits, with the marks that belong to them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Longer runs of letters are no words; stemming and composing them would take quadratic time. */
const WORD_MAX = 100;

/** The word without the differences that nobody types on purpose: case, and `ё` for `е`. */
export const foldWord = (word: string): string =>
  word.slice(0, WORD_MAX).normalize('NFC').toLowerCase().replaceAll('ё', 'е');

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => foldWord(word));

/** Brings a folded word to the form that it shares with its inflections. */
export type Stem = (word: string) => string;

/** A segment of a text that is to be set off, or not. */
export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text with every word set off for which `isMatch` holds, given folded. The pieces make up the
 * text again, so that nothing is lost or repeated.
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

/** Words that stand in every question and tell nothing of what it is about, folded. */
const EMPTY_WORDS = new Set(
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

/** Whether a folded word tells something of what a question is about. */
export const isTelling = (word: string): boolean => word.length > 1 && !EMPTY_WORDS.has(word);
