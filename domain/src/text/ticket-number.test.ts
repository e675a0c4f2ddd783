import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTicketNumber, showTicketNumber, ticketNumber } from './ticket-number';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

const numbers = fc.uint8Array({ minLength: 4, maxLength: 8 }).map(ticketNumber);

describe('ticketNumber', () => {
  it('requires four random bytes', () => {
    expect(() => ticketNumber(new Uint8Array(3))).toThrow(RangeError);
    expect(ticketNumber(new Uint8Array(4))).toBe('0000000');
  });

  it('returns seven characters that parse to the same number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/u);
        expect(parseTicketNumber(number)).toBe(number);
        expect(parseTicketNumber(showTicketNumber(number))).toBe(number);
      }),
    );
  });

  it('differs for different random bits', () => {
    const low = Array.from({ length: 1024 }, (_, at) =>
      ticketNumber(new Uint8Array([0, 0, at >> 8, at & 255])),
    );
    expect(new Set(low).size).toBe(1024);
  });
});

describe('parseTicketNumber', () => {
  it('detects any single wrong character', () => {
    const mistakes = fc.tuple(numbers, fc.nat(6), fc.constantFrom(...ALPHABET));
    fc.assert(
      fc.property(mistakes, ([number, place, wrong]) => {
        fc.pre(number.charAt(place) !== wrong);
        const typed = number.slice(0, place) + wrong + number.slice(place + 1);
        expect(parseTicketNumber(typed)).toBeNull();
      }),
    );
  });

  it('detects any transposition of two characters', () => {
    const swaps = fc.tuple(numbers, fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(swaps, ([number, one, other]) => {
        fc.pre(number.charAt(one) !== number.charAt(other));
        const typed = [...number];
        typed[one] = number.charAt(other);
        typed[other] = number.charAt(one);
        expect(parseTicketNumber(typed.join(''))).toBeNull();
      }),
    );
  });

  it('detects every adjacent transposition of every pair of characters', () => {
    for (const first of ALPHABET) {
      for (const second of ALPHABET) {
        if (first === second) continue;
        const body = `00${first}${second}00`;
        const check = ALPHABET.find((char) => parseTicketNumber(body + char) !== null) ?? '';
        expect(parseTicketNumber(`00${second}${first}00${check}`)).toBeNull();
      }
    }
  });

  it.each([
    ['in display form', 'K7Q-2M44'],
    ['in lower case', 'k7q2m44'],
    ['with spaces and other dashes', ' K7Q – 2M 44 '],
    ['with Cyrillic look-alikes', 'К7Q2М44'],
  ])('parses a number %s', (_how, typed) => {
    expect(parseTicketNumber(typed)).toBe('K7Q2M44');
  });

  it('parses O as 0, I and L as 1', () => {
    const withOnes = ALPHABET.map((char) => `110000${char}`).find(
      (number) => parseTicketNumber(number) !== null,
    );
    expect(withOnes).toBeDefined();
    expect(parseTicketNumber(`iLoО${withOnes?.slice(4) ?? ''}`)).toBe(withOnes);
  });

  it.each(['', 'K7Q2M4', 'K7Q2M444', 'K7Q2M45', 'K7Q2U44', 'Ж7Q2M44', 'tickets/K7Q2M44'])(
    'returns null for %j',
    (typed) => {
      expect(parseTicketNumber(typed)).toBeNull();
    },
  );
});
