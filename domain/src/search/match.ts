import { markWords, wordsOf, type MarkedText } from '../text/terms';
import type { SearchDocument, SearchedText } from './document';
import type { ParsedSearch, SearchTerm } from './query';
import { wordTerm } from './terms';

const isOfTerm = (word: string, term: SearchTerm): boolean =>
  wordTerm(word) === term.word || (term.prefix !== null && word.startsWith(term.prefix));

const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));

/** Number of terms and phrases of a search that a text has. */
const countIn = (text: string, { terms, phrases }: ParsedSearch): number => {
  const words = wordsOf(text);
  const found = terms.filter((term) => words.some((word) => isOfTerm(word, term)));
  return found.length + phrases.filter((phrase) => hasPhrase(words, phrase)).length;
};

const requesterText = ({ requester: { name, email } }: SearchDocument): string =>
  `${name} ${email}`;

/** Whether the texts of a document meet a search; stored terms stand for what they do not show. */
export const matchesTexts = (document: SearchDocument, search: ParsedSearch): boolean => {
  const texts = [
    document.subject,
    document.objects.join(' '),
    requesterText(document),
    ...Object.values(document.texts).map(({ text }) => text),
  ].map(wordsOf);
  const { phrases, terms } = search;
  const isTermMet = (term: SearchTerm): boolean =>
    document.terms[term.anyOf[0] ?? ''] === true ||
    texts.some((words) => words.some((word) => isOfTerm(word, term)));
  return (
    terms.every(isTermMet) &&
    phrases.every((phrase) => texts.some((words) => hasPhrase(words, phrase)))
  );
};

/** Weight of the subject against a text of the thread. */
const SUBJECT_WEIGHT = 3;

/** How well a found document meets a search; higher is better. */
export const scoreOf = (document: SearchDocument, search: ParsedSearch): number => {
  const texts = Object.values(document.texts).map(({ text }) => countIn(text, search));
  return countIn(document.subject, search) * SUBJECT_WEIGHT + Math.max(0, ...texts);
};

/** Characters shown of a line, and of them before the first match. */
const LINE = { length: 200, before: 60 } as const;

/** Cuts a text around the first word that matches, at the borders of words. */
const lineAround = (text: string, isMatch: (word: string) => boolean): string => {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= LINE.length) return flat;
  const [first] = markWords(flat, isMatch);
  return cut(flat, first && !first.isMarked ? first.text.length : 0);
};

/** Cuts the line whose first match is at `match`. */
const cut = (text: string, match: number): string => {
  const early = Math.max(0, match - LINE.before);
  const start = early === 0 ? 0 : text.indexOf(' ', early) + 1;
  const line = text.slice(start, start + LINE.length);
  const isCut = start + LINE.length < text.length;
  const whole = isCut ? line.slice(0, Math.max(line.lastIndexOf(' '), match - start + 1)) : line;
  return `${start > 0 ? '… ' : ''}${whole.replace(/[\uD800-\uDBFF]$/u, '')}${isCut ? ' …' : ''}`;
};

/** A line of a ticket that matches a search. */
export interface FoundLine {
  readonly kind: SearchedText['kind'];
  readonly text: readonly MarkedText[];
}

/** What a search shows of a found document: the subject and the line with the most matches. */
export interface Highlights {
  readonly subject: readonly MarkedText[];
  readonly line: FoundLine | null;
}

/** Highlights the matches in the subject and in the best line of the thread, if one matches. */
export const highlightsOf = (document: SearchDocument, search: ParsedSearch): Highlights => {
  const isMatch = (word: string): boolean => search.terms.some((term) => isOfTerm(word, term));
  const ranked = Object.values(document.texts)
    .map((text) => ({ text, count: countIn(text.text, search) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.text.at - b.text.at);
  const best = ranked[0]?.text;
  return {
    subject: markWords(document.subject, isMatch),
    line: best
      ? { kind: best.kind, text: markWords(lineAround(best.text, isMatch), isMatch) }
      : null,
  };
};
