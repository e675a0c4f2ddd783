import { canonicalAddress } from '../person/address';
import { canonicalPhone } from '../person/phone';
import { foldWord, isTelling, wordsOf } from '../text/terms';
import { parseTicketNumber } from '../text/ticket-number';
import { isPrefixInexact, typedPrefixTerm, wordTerm } from './terms';

/** A part of a search text that a ticket must contain. */
export interface SearchTerm {
  /** Stored terms of which a found ticket has at least one. */
  readonly anyOf: readonly string[];
  /** The term of matching words; null for an address. */
  readonly word: string | null;
  /** The typed beginning of a word; null if only whole words match. */
  readonly prefix: string | null;
}

/** A parsed search text; a ticket must have every term and every phrase. */
export interface ParsedSearch {
  /** The ticket with this number is found whatever it contains. */
  readonly number: string | null;
  readonly terms: readonly SearchTerm[];
  /** Quoted phrases as folded words in sequence. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the stored terms do not decide, so that the texts must be compared. */
  readonly isInexact: boolean;
}

/** Maximum number of terms; further words are ignored. */
const MAX_TERMS = 8;

const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”/gu;

/** A telephone number has at least this many digits; shorter numbers are ids. */
const MIN_PHONE_DIGITS = 10;

const wholeWord = (word: string): SearchTerm => {
  const term = wordTerm(word);
  return { anyOf: [term], word: term, prefix: null };
};

/** The last word may not be complete yet. */
const lastWord = (word: string): SearchTerm => {
  const prefix = typedPrefixTerm(word);
  const whole = wholeWord(word);
  return prefix === null ? whole : { ...whole, anyOf: [...whole.anyOf, prefix], prefix: word };
};

const exactTerm = (term: string): SearchTerm => ({ anyOf: [term], word: null, prefix: null });

/** Returns the term of a text that is a telephone number as a whole; null for others. */
const phoneTerm = (text: string): SearchTerm | null => {
  const phone = canonicalPhone(text);
  const digits = text.replaceAll(/\D/gu, '');
  if (phone === null || digits.length < MIN_PHONE_DIGITS) return null;
  return { anyOf: [phone, digits], word: digits, prefix: null };
};

const termsOfWords = (text: string): readonly SearchTerm[] => {
  const phone = phoneTerm(text);
  if (phone !== null) return [phone];
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const words = tokens.flatMap((token): readonly string[] => {
    const address = canonicalAddress(token);
    return address === null ? wordsOf(token).filter(isTelling) : [foldWord(address)];
  });
  return words.slice(0, MAX_TERMS).map((word, at, all) => {
    if (word.includes('@')) return exactTerm(word);
    return at === all.length - 1 ? lastWord(word) : wholeWord(word);
  });
};

/**
 * Parses a search text: the number of a ticket, words in any form, the beginning of the last word,
 * quoted phrases, an address, a telephone number. Null if nothing of it can be searched for, as with
 * prepositions alone.
 */
export const parseSearch = (text: string): ParsedSearch | null => {
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, straight, guillemets, curly]) => wordsOf(straight ?? guillemets ?? curly ?? ''))
    .filter((words) => words.length > 0);
  const rest = text.replaceAll(QUOTED, ' ').trim();
  const quoted = phrases.flatMap((words) => words.filter(isTelling).map(wholeWord));
  const terms = [...quoted, ...termsOfWords(rest)].slice(0, MAX_TERMS);
  const number = phrases.length === 0 ? parseTicketNumber(rest) : null;
  if (terms.length === 0 && number === null) return null;
  const isInexact =
    phrases.length > 0 || terms.some(({ prefix }) => prefix !== null && isPrefixInexact(prefix));
  return { number, terms, phrases, isInexact };
};
