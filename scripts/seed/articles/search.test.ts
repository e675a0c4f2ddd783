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

describe('the search of articles', () => {
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
  ])('answers “%s” in whatever form its words stand', (text, slug) => {
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
  ])('answers “%s” in English', (text, slug) => {
    expect(found('en', text)).toContain(slug);
  });

  it.each([
    ['обьединение карточек', 'merging-cards'],
    ['расписанее рингов', 'ring-schedule'],
    ['не приходит пороль', 'signing-in'],
    ['catalouge empty', 'building-the-catalogue'],
  ])('forgives the slip in “%s”', (text, slug) => {
    expect([...found('ru', text), ...found('en', text)]).toContain(slug);
  });

  it.each(['ката', 'катал', 'каталог', 'каталоги'])(
    'finds the catalogue while it is still being typed: %s',
    (text) => {
      expect(found('ru', text).some((slug) => slug.includes('catalogue'))).toBe(true);
    },
  );

  it('takes ё and е for one letter', () => {
    expect(found('ru', 'счет на организацию')).toEqual(found('ru', 'счёт на организацию'));
  });

  it.each(['', 'не', 'как', 'а', '?!', 'the', '\u0000', 'ыыыыыыыы'])(
    'says nothing to %j',
    (text) => {
      expect([...found('ru', text), ...found('en', text)]).toEqual([]);
    },
  );

  it('prefers the category of the form among equals', () => {
    expect(found('ru', 'карточка', 'breeder')[0]).toBe('pedigree-card');
  });

  it('never finds a draft', () => {
    expect(found('ru', 'объединение питомников черновик')).not.toContain('merging-kennels');
  });

  it('sets off the words that were met, as they stand in the title', () => {
    const [best] = searches.ru.find({ text: 'объединить карточку', most: 1 });
    const marked = best?.title.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    expect(marked).toEqual(['Объединение', 'карточек']);
  });
});

describe('likeness', () => {
  const { likeness } = searches.ru;

  it('is high for two ways to say the same', () => {
    expect(likeness('Не открывается каталог выставки', 'Каталоги не открываются')).toBeGreaterThan(
      0.6,
    );
  });

  it('is low for different things, and nothing for nothing', () => {
    expect(likeness('Не открывается каталог', 'Не печатается диплом')).toBeLessThan(0.5);
    expect(likeness('', 'каталог')).toBe(0);
  });
});
