import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normaliseLine, normaliseText } from './normalise';

/** The steps of composing: one a character, and the square of each run of marks that is ordered. */
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
    ['fillers that look like nothing', 'a\u3164b\u115Fc\u2800d\uFFA0e\u1160f', 'abcdef'],
    ['lone halves of surrogate pairs', 'a\uD800b\uDC00c', 'abc'],
    ['white space at the ends', ' \n\t a \n ', 'a'],
  ])('takes out %s', (_what, raw, clean) => {
    expect(normaliseText(raw)).toBe(clean);
  });

  it('composes letters, so that the same word is the same text', () => {
    expect(normaliseText('и\u0306')).toBe('й');
    expect(normaliseText('и\u0306')).toHaveLength(1);
  });

  it('keeps what belongs to text: tabs, line feeds, emoji joined by a joiner', () => {
    expect(normaliseText('a\tb\n\nc 👩‍🚀')).toBe('a\tb\n\nc 👩‍🚀');
  });

  it.each(['\u200D\u200D\u200D', '\uFE0F\uFE0F', '\u0301\u0301\u0301', ' \u00A0\u2003 '])(
    'takes text that shows nothing for no text (%j)',
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

  it('changes nothing that it made itself', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('leaves well-formed text without controls, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = normaliseText(raw);
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u);
      }),
    );
  });
});

describe('normaliseLine', () => {
  it('makes one line of any white space', () => {
    expect(normaliseLine(' a\n\n b\t\u2028 c ')).toBe('a b c');
  });

  it('changes nothing that it made itself', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseLine(raw);
        expect(normaliseLine(once)).toBe(once);
      }),
    );
  });
});
