import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normaliseLine, normaliseText } from './normalise';

/** Estimated cost of composing: one per character plus the square of each run of marks. */
const composingSteps = (text: string): number =>
  text.length + sumOf((text.match(/\p{M}+/gu) ?? []).map((run) => run.length ** 2));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('normaliseText', () => {
  it.each([
    ['line feeds of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u0007c\u007Fd\u0085e', 'abcde'],
    ['direction overrides', 'invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['direction isolates', '\u2066abc\u2069', 'abc'],
    ['zero-width spaces and marks', 'a\u200Bb\uFEFFc\u200Ed', 'abcd'],
    ['invisible fillers', 'a\u3164b\u115Fc\u2800d\uFFA0e\u1160f', 'abcdef'],
    ['lone surrogates', 'a\uD800b\uDC00c', 'abc'],
    ['white space at the ends', ' \n\t a \n ', 'a'],
  ])('removes or converts %s', (_what, raw, clean) => {
    expect(normaliseText(raw)).toBe(clean);
  });

  it('composes letters to NFC', () => {
    expect(normaliseText('и\u0306')).toBe('й');
    expect(normaliseText('и\u0306')).toHaveLength(1);
  });

  it('keeps tabs, line feeds and emoji with joiners', () => {
    expect(normaliseText('a\tb\n\nc 👩‍🚀')).toBe('a\tb\n\nc 👩‍🚀');
  });

  it.each(['\u200D\u200D\u200D', '\uFE0F\uFE0F', '\u0301\u0301\u0301', ' \u00A0\u2003 '])(
    'returns an empty string for invisible text (%j)',
    (raw) => {
      expect(normaliseText(raw)).toBe('');
    },
  );

  it('keeps 30 combining marks in a row and drops the rest', () => {
    expect(normaliseText(`q${'\u0323\u0301'.repeat(40)}!`)).toHaveLength(32);
    expect(normaliseText(normaliseText(`q${'\u0344'.repeat(40)}!`))).toHaveLength(32);
  });

  it.each([
    ['alternating marks', 'a', '\u0323\u0301'],
    ['marks among removed characters', 'a', '\u0301\u200B\u0323\u0000'],
    ['spaces and line feeds', '', ' \r\n\t'],
    ['letters', '', 'aя'],
  ])('composes in linear time: %s', (_what, before, piece) => {
    const normalise = vi.spyOn(String.prototype, 'normalize');
    const workOn = (length: number): number => {
      normalise.mockClear();
      normaliseText(before + piece.repeat(length));
      return sumOf(normalise.mock.contexts.map(String).map(composingSteps));
    };
    expect(workOn(10_000)).toBeLessThanOrEqual(12 * Math.max(1, workOn(1_000)));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('returns well-formed text without control characters for any input', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = normaliseText(raw);
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u);
      }),
    );
  });
});

describe('normaliseLine', () => {
  it('collapses white space to single spaces', () => {
    expect(normaliseLine(' a\n\n b\t\u2028 c ')).toBe('a b c');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseLine(raw);
        expect(normaliseLine(once)).toBe(once);
      }),
    );
  });
});
