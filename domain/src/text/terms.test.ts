import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { foldWord, isTelling, markWords, wordsOf } from './terms';

describe('wordsOf', () => {
  it('returns words without punctuation, case and ё', () => {
    expect(wordsOf('«Ёлка» — каталог №48213, Word/Excel.')).toEqual([
      'елка',
      'каталог',
      '48213',
      'word',
      'excel',
    ]);
  });

  it('normalises at most the maximum word length at once', () => {
    const normalise = vi.spyOn(String.prototype, 'normalize');
    expect(wordsOf(`a${'\u0323\u0301'.repeat(5_000)} b`)).toHaveLength(2);
    const lengths = normalise.mock.contexts.map((original) => String(original).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  });

  it('composes decomposed letters', () => {
    expect(wordsOf('йод'.normalize('NFD'))).toEqual(['йод']);
  });
});

describe('isTelling', () => {
  it.each(['не', 'как', 'the', 'я', 'a'])('is false for %s', (word) => {
    expect(isTelling(word)).toBe(false);
  });

  it.each(['каталог', 'entry', '48213', 'чип'])('is true for %s', (word) => {
    expect(isTelling(word)).toBe(true);
  });
});

describe('markWords', () => {
  it('highlights matching words in their original spelling', () => {
    expect(markWords('Ещё о Каталоге', (word) => word.startsWith('каталог'))).toEqual([
      { text: 'Ещё о ', isMarked: false },
      { text: 'Каталоге', isMarked: true },
    ]);
  });

  it('returns segments that concatenate to the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.func(fc.boolean()), (original, isMatch) => {
        const pieces = markWords(original, isMatch);
        expect(pieces.map(({ text }) => text).join('')).toBe(original);
      }),
    );
  });

  it('passes folded words to the predicate', () => {
    const received: string[] = [];
    markWords('Ёж', (word) => received.push(word) > 0);
    expect(received).toEqual([foldWord('ЁЖ')]);
  });
});
