/** Crockford's base 32: no I, L, O, U, so that a number survives a telephone call. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six random characters (30 bits) and a check character. */
const BODY_LENGTH = 6;

/** Four bytes hold the 30 bits. */
const BYTES = 4;

/** Multiplication by the generator of the field with 32 elements, polynomial x^5 + x^2 + 1. */
const timesGenerator = (value: number): number => {
  const doubled = value * 2;
  return doubled < ALPHABET.length ? doubled : doubled ^ 0b100101;
};

/**
 * Every place weighs another power of the generator, the check character 1: any one wrong character
 * and any two that changed places give another sum.
 */
const checkOf = (body: string): string => {
  const sum = [...body].reduce((total, char) => timesGenerator(total ^ ALPHABET.indexOf(char)), 0);
  return ALPHABET.charAt(sum);
};

/**
 * Makes a ticket number, the id of its document: seven characters, the last one checks the rest.
 * The number is a name, never a key to anything.
 * @param random four bytes at least, from a secure source: the number is as unguessable as they are
 * @throws RangeError when fewer are given
 */
export const ticketNumber = (random: Uint8Array): string => {
  if (random.length < BYTES) {
    throw new RangeError(`a ticket number needs at least ${BYTES} random bytes`);
  }
  let bits = random.slice(0, BYTES).reduce((value, byte) => value * 256 + byte, 0);
  let body = '';
  for (let at = 0; at < BODY_LENGTH; at += 1) {
    body += ALPHABET.charAt(bits % ALPHABET.length);
    bits = Math.floor(bits / ALPHABET.length);
  }
  return body + checkOf(body);
};

/** How a number is shown: `K7Q-2M44`. */
export const showTicketNumber = (number: string): string =>
  `${number.slice(0, 3)}-${number.slice(3)}`;

/** What people type for a character: look-alikes of other alphabets and keyboards. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
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
 * Reads a number as people write it: any case, dashes and spaces, O for 0, I and L for 1, Cyrillic
 * letters for the Latin ones that look the same.
 * @returns the number, or null when it is none (length, alphabet or check character)
 */
export const parseTicketNumber = (typed: string): string | null => {
  const compact = typed
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/\p{L}/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  if (!/^[0-9A-HJKMNP-TV-Z]{7}$/u.test(compact)) return null;
  return checkOf(compact.slice(0, BODY_LENGTH)) === compact.slice(BODY_LENGTH) ? compact : null;
};
