import { describe, expect, it } from 'vitest';
import { matchOf, slashAt } from './slash';

const at = (text: string) => slashAt(text, text.length, text.length);

describe('slashAt', () => {
  it.each([
    ['/', '', 0],
    ['см. /ката', 'ката', 4],
    ['раз\n/печать каталога', 'печать каталога', 4],
  ])('finds the beginning of a word in %j', (text, query, from) => {
    expect(at(text)).toEqual({ from, to: text.length, query });
  });

  it.each(['и/или', 'https://a.test/b', '/ да', '/a/b', 'да /a\nнет', '/один два три четыре'])(
    'leaves %j alone',
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it('is closed while text is selected', () => {
    expect(slashAt('/ката', 1, 5)).toBeNull();
  });
});

describe('matchOf', () => {
  const title = 'Как напечатать каталог выставки';

  it('prefers beginnings of words to parts and to scattered letters', () => {
    const [beginning, part, scattered] = ['катал', 'печат', 'ктлг'].map((q) => matchOf(q, title));
    expect(beginning).toBeGreaterThan(part ?? 0);
    expect(part).toBeGreaterThan(scattered ?? 0);
    expect(scattered).toBeGreaterThan(0);
  });

  it('needs every word of the query', () => {
    expect(matchOf('каталог щенки', title)).toBe(0);
  });
});
