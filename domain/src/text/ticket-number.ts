/** Crockford's Base32, without I, L, O and U, which are easily confused. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Number of random characters (30 bits), before the check character. */
const BODY_LENGTH = 6;

/** Random bytes needed for 30 bits. */
const RANDOM_BYTES = 4;

/** Multiplies by the generator of GF(32) with the polynomial x^5 + x^2 + 1. */
const timesGenerator = (value: number): number => {
  const doubled = value * 2;
  return doubled < ALPHABET.length ? doubled : doubled ^ 0b100101;
};

/**
 * Computes the check character, a weighted sum in GF(32) that detects every single wrong character
 * and every transposition of two characters.
 */
const checkOf = (body: string): string => {
  const sum = [...body].reduce((total, char) => timesGenerator(total ^ ALPHABET.indexOf(char)), 0);
  return ALPHABET.charAt(sum);
};

/**
 * Generates a ticket number, which is the document id: six characters and a check character.
 * Knowing a number grants no access.
 * @param random at least four bytes from a cryptographically secure source
 * @throws RangeError if there are fewer
 */
export const ticketNumber = (random: Uint8Array): string => {
  if (random.length < RANDOM_BYTES) {
    throw new RangeError(`a ticket number needs at least ${RANDOM_BYTES} random bytes`);
  }
  let bits = random.slice(0, RANDOM_BYTES).reduce((value, byte) => value * 256 + byte, 0);
  let body = '';
  for (let at = 0; at < BODY_LENGTH; at += 1) {
    body += ALPHABET.charAt(bits % ALPHABET.length);
    bits = Math.floor(bits / ALPHABET.length);
  }
  return body + checkOf(body);
};

/** Formats a number for display: `K7Q-2M44`. */
export const showTicketNumber = (number: string): string =>
  `${number.slice(0, 3)}-${number.slice(3)}`;

/** Replacements of look-alike characters, including Cyrillic ones. */
const HOMOGLYPHS: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
  ['А', 'A'],
  ['В', 'B'],
  ['Е', 'E'],
  ['К', 'K'],
  ['М', 'M'],
  ['Н', 'H'],
  ['О', '0'],
  ['Р', 'P'],
  ['С', 'C'],
  ['Т', 'T'],
  ['Х', 'X'],
]);

/**
 * Parses a typed number: accepts any case, dashes, spaces, O for 0, I and L for 1, and Cyrillic
 * look-alikes.
 * @returns the number, or null if the length, an alphabet or the check character is wrong
 */
export const parseTicketNumber = (raw: string): string | null => {
  const compact = raw
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/\p{L}/gu, (letter) => HOMOGLYPHS.get(letter) ?? letter);
  if (!/^[0-9A-HJKMNP-TV-Z]{7}$/u.test(compact)) return null;
  return checkOf(compact.slice(0, BODY_LENGTH)) === compact.slice(BODY_LENGTH) ? compact : null;
};
