import * as z from 'zod/mini';
import { foldWord, wordsOf } from '../text/terms';
import type { Profile } from './profile';

/** Length of the shortest and of the longest stored prefix, characters. */
const PREFIX = { min: 2, max: 24 } as const;

/** Maximum number of stored search keys of one person. */
const MAX_KEYS = 600;

/** Digits of a Russian number after its country code. */
const NATIONAL = /^7\d{10}$/u;

type Searched = Pick<Profile, 'name' | 'login' | 'phone' | 'skype' | 'addresses'>;

/** Returns the folded texts by whose beginning a person is found. */
const termsOf = ({ name, login, phone, skype, addresses }: Searched): string[] => {
  const digits = phone?.number.slice(1) ?? '';
  return [
    ...wordsOf(name),
    foldWord(login ?? ''),
    digits,
    NATIONAL.test(digits) ? digits.slice(1) : '',
    foldWord(skype ?? ''),
    ...addresses.map(({ address }) => foldWord(address)),
  ].filter((term) => term !== '');
};

/**
 * Returns the search keys stored with a person: prefixes of name words, login, telephone digits
 * (with and without the Russian country code), Skype name and addresses.
 */
export const searchKeysOf = (person: Searched): string[] => {
  const keys = new Set<string>();
  for (const term of termsOf(person)) {
    const letters = [...term].slice(0, PREFIX.max);
    for (let size = PREFIX.min; size <= letters.length; size += 1) {
      keys.add(letters.slice(0, size).join(''));
    }
  }
  return [...keys].slice(0, MAX_KEYS);
};

/** A parsed search: the stored key to query, and all words that must match. */
export interface PersonSearch {
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * Parses a search text; null if it is too short. A text of digits and separators is a telephone
 * number, in which a leading `8` stands for the Russian country code.
 */
export const parsePersonSearch = (text: string): PersonSearch | null => {
  const words = /^\+?[\d\s().-]+$/u.test(text.trim()) ? phoneWords(text) : queryWords(text);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const key = [...longest].slice(0, PREFIX.max).join('');
  return [...key].length < PREFIX.min ? null : { key, words };
};

const phoneWords = (text: string): string[] => {
  const digits = text.replaceAll(/\D/gu, '');
  const isNational = !text.trim().startsWith('+') && digits.startsWith('8');
  return [isNational && digits.length > 1 ? digits.slice(1) : digits];
};

/** Splits at white space only, because addresses and logins contain punctuation. */
const queryWords = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((word) => foldWord(word))
    .filter((word) => word !== '');

/** Whether every word of a search begins a term of the person. */
export const matchesSearch = (person: Searched, { words }: PersonSearch): boolean => {
  const terms = termsOf(person);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
};

/** A person as a search shows it to staff; `phone` is in E.164 form. */
export const foundPersonSchema = z.object({
  uid: z.string(),
  name: z.string(),
  login: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  skype: z.nullable(z.string()),
  addresses: z.array(z.string()),
});

/** A person as a search shows it. */
export type FoundPerson = z.infer<typeof foundPersonSchema>;
