import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from './preview';

describe('previewOf', () => {
  it('returns a short text unchanged', () => {
    const text = 'Каталог не открывается.';
    expect(previewOf('m1', text)).toEqual({ id: 'm1', text, isWhole: true });
  });

  it('truncates a long text', () => {
    const { text, isWhole } = previewOf('m1', 'а'.repeat(601));
    expect([text.length, isWhole]).toEqual([600, false]);
  });

  it('does not split a surrogate pair', () => {
    expect(previewOf('m1', `${'а'.repeat(599)}🐕🐕`).text).toBe('а'.repeat(599));
  });

  it('returns a well-formed prefix of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (whole) => {
        const { text, isWhole } = previewOf('m1', whole);
        expect(whole.startsWith(text)).toBe(true);
        expect(isWhole).toBe(text === whole);
        expect(encodeURIComponent(text)).toBeDefined();
      }),
    );
  });
});
