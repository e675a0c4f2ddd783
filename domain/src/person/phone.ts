import * as z from 'zod/mini';
import { lineSchema } from '../fields';
import { limits } from '../limits';

/** A telephone number of ITU-T E.164: `+`, the country code, at most 15 digits in all. */
const E164 = /^\+[1-9]\d{7,14}$/u;

/** Digits, separators and an optional leading plus. */
const TYPED = /^\+?[\d\s().-]+$/u;

/**
 * Returns a telephone number in E.164 form; null for text that is not one. Numbers without a
 * country code are Russian: `8` and ten digits, or ten digits.
 *
 * @example canonicalPhone('8 (916) 123-45-67') // '+79161234567'
 */
export const canonicalPhone = (text: string): string | null => {
  const typed = text.trim();
  if (!TYPED.test(typed)) return null;
  const digits = typed.replaceAll(/\D/gu, '');
  const number = typed.startsWith('+') ? digits : withCountryCode(digits);
  return E164.test(`+${number}`) ? `+${number}` : null;
};

function withCountryCode(digits: string): string {
  if (/^8\d{10}$/u.test(digits)) return `7${digits.slice(1)}`;
  return digits.length === 10 ? `7${digits}` : digits;
}

/** A telephone number as typed. */
export const typedPhoneSchema = lineSchema({ min: 1, max: limits.phone.max }).check(
  z.refine((text) => canonicalPhone(text) !== null, 'a telephone number'),
);

/** A Skype name: a letter, then letters, digits, `.`, `,`, `-`, `_` and `:` (`live:` names). */
export const skypeNameSchema = z.string().check(z.regex(/^[a-z][\w.,:-]{2,63}$/iu));

/** A stored telephone number: its E.164 form and what was typed. */
export const phoneSchema = z.object({ number: z.string().check(z.regex(E164)), typed: z.string() });

/** A telephone number of a person. */
export type Phone = z.infer<typeof phoneSchema>;

/** Returns the stored form of a typed number; null for text that is not a number. */
export const toPhone = (typed: string): Phone | null => {
  const number = canonicalPhone(typed);
  return number === null ? null : { number, typed };
};
