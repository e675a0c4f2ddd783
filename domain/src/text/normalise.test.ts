import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLine, normaliseText } from './normalise';

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
