import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from './preview';

describe('openingOf', () => {
  it('is the whole of a short text', () => {
    const text = 'Каталог не открывается.';
    expect(previewOf('m1', text)).toEqual({ id: 'm1', text, isWhole: true });
  });

  it('is the beginning of a long one, and says so', () => {
    const { text, isWhole } = previewOf('m1', 'а'.repeat(601));
    expect([text.length, isWhole]).toEqual([600, false]);
  });

  it('never ends in half a character', () => {
    expect(previewOf('m1', `${'а'.repeat(599)}🐕🐕`).text).toBe('а'.repeat(599));
  });

  it('is what any text begins with, well formed', () => {
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
