import { parseMarkup, plainTextOf, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import { articles } from './articles';

const slugs = new Set(articles.map(({ slug }) => slug));

const linksIn = (markup: string): string[] =>
  parseMarkup(markup)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.inlines))
    .flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));

test('has articles with unique slugs in every category', () => {
  expect(articles.length).toBeGreaterThanOrEqual(25);
  expect(slugs.size).toBe(articles.length);
  expect(new Set(articles.map(({ category }) => category))).toEqual(
    new Set(['general', ...zooportalRegulation.categories.map(({ id }) => id)]),
  );
});

test.each(articles)('$slug is complete in both languages', ({ title, summary, body, keywords }) => {
  for (const english of [title.en, summary.en, body.en, keywords.en.join()]) {
    expect(english).not.toMatch(/[а-яё]/iu);
  }
  expect(parseMarkup(body.en).map(({ kind }) => kind)).toEqual(
    parseMarkup(body.ru).map(({ kind }) => kind),
  );
  expect(plainTextOf(`${body.ru}\n\n${body.en}`)).not.toMatch(/[*[\]!]|##/u);
});

test.each(articles)('the links of $slug lead to existing articles', ({ body }) => {
  for (const href of [...linksIn(body.ru), ...linksIn(body.en)]) {
    expect(slugs).toContain(href.replace('/help/', ''));
  }
  expect(linksIn(body.en)).toEqual(linksIn(body.ru));
});
