import { helpIndexOf, zooportalRegulation, type Language } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { helpSearch } from '../../../src/data/help/search';
import { articles } from './articles';

const { categories } = zooportalRegulation;

const searches = {
  ru: await helpSearch(helpIndexOf(articles, 'ru', categories).articles),
  en: await helpSearch(helpIndexOf(articles, 'en', categories).articles),
};

const found = (language: Language, text: string, category: 'breeder' | null = null): string[] =>
  searches[language].find({ text, category, most: 3 }).map(({ entry }) => entry.slug);

const first = (language: Language, text: string): string | undefined => found(language, text)[0];

describe('article search', () => {
  it.each([
    ['Не открывается каталог выставки', 'building-the-catalogue'],
    ['объединить карточки', 'merging-cards'],
    ['у меня две карточки одной собаки', 'merging-cards'],
    ['забыл пароль', 'signing-in'],
    ['деньги списали, а заявка не оплачена', 'payment-not-credited'],
    ['кракозябры в экселе', 'exports-and-excel'],
    ['вернуть взнос за отменённую заявку', 'withdrawing-an-entry'],
    ['как зарегистрировать помёт', 'litters'],
    ['сертификата нет на карточке', 'missing-certificate'],
    ['перенос выставки на другую дату', 'moving-an-event'],
    ['счёт для бухгалтерии', 'invoices'],
  ])('finds “%s” in any word form', (text, slug) => {
    expect(first('ru', text)).toBe(slug);
  });

  it.each([
    ['the catalogue is empty', 'building-the-catalogue'],
    ['merge two cards', 'merging-cards'],
    ['merging of duplicates', 'merging-cards'],
    ['forgot my password', 'signing-in'],
    ['I was charged, the entry is unpaid', 'payment-not-credited'],
    ['refunds', 'withdrawing-an-entry'],
    ['certificates missing', 'missing-certificate'],
  ])('finds “%s” in English', (text, slug) => {
    expect(found('en', text)).toContain(slug);
  });

  it.each([
    ['обьединение карточек', 'merging-cards'],
    ['расписанее рингов', 'ring-schedule'],
    ['не приходит пороль', 'signing-in'],
    ['catalouge empty', 'building-the-catalogue'],
  ])('tolerates the typo in “%s”', (text, slug) => {
    expect([...found('ru', text), ...found('en', text)]).toContain(slug);
  });

  it.each(['ката', 'катал', 'каталог', 'каталоги'])('finds partially typed words: %s', (text) => {
    expect(found('ru', text).some((slug) => slug.includes('catalogue'))).toBe(true);
  });

  it('treats ё and е as equal', () => {
    expect(found('ru', 'счет на организацию')).toEqual(found('ru', 'счёт на организацию'));
  });

  it.each(['', 'не', 'как', 'а', '?!', 'the', '\u0000', 'ыыыыыыыы'])(
    'finds nothing for %j',
    (text) => {
      expect([...found('ru', text), ...found('en', text)]).toEqual([]);
    },
  );

  it('prefers the chosen category among equal matches', () => {
    expect(found('ru', 'карточка', 'breeder')[0]).toBe('pedigree-card');
  });

  it('does not find drafts', () => {
    expect(found('ru', 'объединение питомников черновик')).not.toContain('merging-kennels');
  });

  it('highlights the matched words of the title', () => {
    const [best] = searches.ru.find({ text: 'объединить карточку', most: 1 });
    const marked = best?.title.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    expect(marked).toEqual(['Объединение', 'карточек']);
  });
});

describe('likeness', () => {
  const { likeness } = searches.ru;

  it('is high for two wordings of the same problem', () => {
    expect(likeness('Не открывается каталог выставки', 'Каталоги не открываются')).toBeGreaterThan(
      0.6,
    );
  });

  it('is low for different problems and 0 for an empty text', () => {
    expect(likeness('Не открывается каталог', 'Не печатается диплом')).toBeLessThan(0.5);
    expect(likeness('', 'каталог')).toBe(0);
  });
});
