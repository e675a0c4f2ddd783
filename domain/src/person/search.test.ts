import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPersonRecord } from './record';
import { matchesSearch, parsePersonSearch, searchKeysOf } from './search';

const vera = {
  ...emptyPersonRecord,
  name: 'Вера Королёва-Лис',
  login: 'Vera_K',
  phone: { number: '+79161234567', typed: '8 916 123-45-67' },
  skype: 'live:vera.shows',
  addresses: [
    { address: 'vera@long-domain-of-a-club.test', source: 'club', proof: 'host', at: 0 } as const,
  ],
};

const finds = (text: string): boolean => {
  const search = parsePersonSearch(text);
  return search !== null && searchKeysOf(vera).includes(search.key) && matchesSearch(vera, search);
};

describe('the search for people', () => {
  it.each([
    'ве',
    'Вера',
    'королева',
    'лис',
    'кор вер',
    'vera_k',
    'VERA@long-domain-of-a-club.test',
    '+7 916 123',
    '8 (916) 123-45-67',
    '916123',
    '7916',
    'live:vera',
  ])('finds a person by %j', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['оля', 'ера', 'вера петрова', '4567', 'vera@long-domain-of-a-club.tesx'])(
    'finds nobody by %j',
    (text) => {
      expect(finds(text)).toBe(false);
    },
  );

  it.each(['', ' ', 'в', '+', '8'])('is too short with %j', (text) => {
    expect(parsePersonSearch(text)).toBeNull();
  });

  it('finds every name by the beginning of each of its words', () => {
    const word = fc.stringMatching(/^[а-яёa-z]{2,30}$/u);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 2, max: 30 }), (first, second, size) => {
        const person = { ...emptyPersonRecord, name: `${first} ${second}` };
        const search = parsePersonSearch(second.slice(0, size));
        expect(search && searchKeysOf(person).includes(search.key)).toBe(true);
        expect(search && matchesSearch(person, search)).toBe(true);
      }),
    );
  });

  it('keeps a bounded number of keys', () => {
    const addresses = Array.from({ length: 20 }, (_none, at) => ({
      address: `${at}-${'x'.repeat(60)}@x.test`,
      source: 'group' as const,
      proof: 'host' as const,
      at: 0,
    }));
    expect(searchKeysOf({ ...vera, addresses }).length).toBeLessThanOrEqual(600);
  });
});
