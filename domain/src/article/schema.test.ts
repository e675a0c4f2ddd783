import { describe, expect, it } from 'vitest';
import { zooportalRegulation } from '../regulation/zooportal';
import { articleSchema, helpIndexOf, helpIndexSchema, slugSchema, type Article } from './schema';
import { rateArticleSchema } from './vote';

const { categories } = zooportalRegulation;

const article = (changes: Partial<Article> = {}): Article => ({
  slug: 'merging-cards',
  category: 'merge-cards',
  title: { ru: 'Объединение карточек', en: 'Merging cards' },
  summary: { ru: 'Что указать.', en: 'What to give.' },
  body: { ru: 'Номера.', en: 'Numbers.' },
  keywords: { ru: ['дубль'], en: ['duplicate'] },
  published: true,
  reviewedAt: 1_790_000_000_000,
  ...changes,
});

describe('articleSchema', () => {
  it('requires both languages', () => {
    expect(articleSchema.safeParse(article()).success).toBe(true);
    const { en: _en, ...half } = article().title;
    expect(articleSchema.safeParse({ ...article(), title: half }).success).toBe(false);
  });

  it.each(['', 'А', 'Merging', 'a--b', '-a', 'a/b', '../x', 'a.b', 'a'.repeat(81)])(
    'rejects the slug %j',
    (slug) => {
      expect(slugSchema.safeParse(slug).success).toBe(false);
    },
  );
});

describe('helpIndexOf', () => {
  it('excludes drafts', () => {
    const index = helpIndexOf(
      [article(), article({ slug: 'draft', published: false })],
      'ru',
      categories,
    );
    expect(index.articles.map(({ slug }) => slug)).toEqual(['merging-cards']);
  });

  it('sorts articles of an unknown category last', () => {
    const unknown = article({
      slug: 'unknown',
      category: 'veterinary',
      title: { ru: 'А', en: 'A' },
    });
    const index = helpIndexOf([unknown, article()], 'ru', categories);
    expect(index.articles.map(({ slug }) => slug)).toEqual(['merging-cards', 'unknown']);
  });

  it('sorts by category, then by title, in one language', () => {
    const index = helpIndexOf(
      [
        article(),
        article({ slug: 'b', category: 'general', title: { ru: 'Б', en: 'A' } }),
        article({ slug: 'a', category: 'general', title: { ru: 'А', en: 'B' } }),
      ],
      'en',
      categories,
    );
    expect(index.articles.map(({ title }) => title)).toEqual(['A', 'B', 'Merging cards']);
    expect(helpIndexSchema.parse(index)).toEqual(index);
    expect(JSON.stringify(index)).not.toMatch(/[а-яё]/iu);
  });
});

describe('rateArticleSchema', () => {
  const vote = { slug: 'litters', helpful: true, via: 'page', browser: 'b'.repeat(16) };

  it('accepts a valid vote', () => {
    expect(rateArticleSchema.safeParse(vote).success).toBe(true);
  });

  it.each([
    { browser: 'short' },
    { browser: `${'b'.repeat(16)}/` },
    { via: 'mail' },
    { helpful: 1 },
    { uid: 'somebody' },
    { slug: '../x' },
  ])('rejects a vote with %j', (changes) => {
    expect(rateArticleSchema.safeParse({ ...vote, ...changes }).success).toBe(false);
  });
});
