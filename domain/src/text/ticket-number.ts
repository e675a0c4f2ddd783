/** Crockford's base 32: no I, L, O, U, so that a number survives a telephone call. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six random characters (30 bits) and a check character. */
const BODY_LENGTH = 6;

/** Weights are odd, hence coprime to 32: any one wrong character changes the check character. */
const checkOf = (body: string): string => {
  const sum = [...body].reduce(
    (total, char, at) => total + ALPHABET.indexOf(char) * (2 * at + 1),
    0,
  );
  return ALPHABET.charAt(sum % ALPHABET.length);
};

/**
 * Makes a ticket number, the id of its document: seven characters, the last one checks the rest.
 * The number is a name, never a key to anything.
 * @param random five bytes at least, from a secure source: the number is as unguessable as they are
 * @throws RangeError when fewer than four bytes are given
 */
export const ticketNumber = (random: Uint8Array): string => {
  if (random.length < 4) throw new RangeError('a ticket number needs at least four random bytes');
  let bits = random.slice(0, 4).reduce((value, byte) => value * 256 + byte, 0);
  let body = '';
  for (let at = 0; at < BODY_LENGTH; at += 1) {
    body += ALPHABET.charAt(bits % ALPHABET.length);
    bits = Math.floor(bits / ALPHABET.length);
  }
  return body + checkOf(body);
};

/** How a number is shown: `K7Q-2M4X`. */
export const showTicketNumber = (number: string): string =>
  `${number.slice(0, 3)}-${number.slice(3)}`;

/**
 * Reads a number as people write it: any case, dashes and spaces, O for 0, I and L for 1.
 * @returns the number, or null when it is none (length, alphabet or check character)
 */
export const parseTicketNumber = (typed: string): string | null => {
  const compact = typed
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{7}$/u.test(compact)) return null;
  return checkOf(compact.slice(0, BODY_LENGTH)) === compact.slice(BODY_LENGTH) ? compact : null;
};
