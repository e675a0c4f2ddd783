import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { foldWord, isTelling, markWords, wordsOf } from './terms';

describe('wordsOf', () => {
  it('gives words without signs, case and the dots of ё', () => {
    expect(wordsOf('«Ёлка» — каталог №48213, Word/Excel.')).toEqual([
      'елка',
      'каталог',
      '48213',
      'word',
      'excel',
    ]);
  });

  it('composes no more than the longest word at once, whatever is typed', () => {
    const normalise = vi.spyOn(String.prototype, 'normalize');
    expect(wordsOf(`a${'\u0323\u0301'.repeat(5_000)} b`)).toHaveLength(2);
    const lengths = normalise.mock.contexts.map((given) => String(given).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  });

  it('takes a letter and its mark for one letter, however it was typed', () => {
    expect(wordsOf('йод'.normalize('NFD'))).toEqual(['йод']);
  });
});

describe('isTelling', () => {
  it.each(['не', 'как', 'the', 'я', 'a'])('is false of %s', (word) => {
    expect(isTelling(word)).toBe(false);
  });

  it.each(['каталог', 'entry', '48213', 'чип'])('is true of %s', (word) => {
    expect(isTelling(word)).toBe(true);
  });
});

describe('markWords', () => {
  it('sets off the words that match, with their own letters', () => {
    expect(markWords('Ещё о Каталоге', (word) => word.startsWith('каталог'))).toEqual([
      { text: 'Ещё о ', isMarked: false },
      { text: 'Каталоге', isMarked: true },
    ]);
  });

  it('gives back the text whole, whatever matches', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.func(fc.boolean()), (given, isMatch) => {
        const pieces = markWords(given, isMatch);
        expect(pieces.map(({ text }) => text).join('')).toBe(given);
      }),
    );
  });

  it('asks about words as they are compared', () => {
    const asked: string[] = [];
    markWords('Ёж', (word) => asked.push(word) > 0);
    expect(asked).toEqual([foldWord('ЁЖ')]);
  });
});
