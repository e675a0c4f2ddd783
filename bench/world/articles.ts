import type { Article } from '@reglament/domain';
import { articles } from '../../scripts/seed/articles/articles';

const at = (place: number): Article => {
  const article = articles[place % articles.length];
  if (article === undefined) throw new RangeError('no articles to make others of');
  return article;
};

const joined = (one: string, other: string): string => `${one}: ${other.toLowerCase()}`;

const syllables = 'ба ве гу до жи зо ка ле му ни по ру со ту фи ха ча ше'.split(' ');

/** Number of unique words per article. */
const OWN_WORDS = 20;

/** Returns a pronounceable word, unique per number. */
const wordOf = (number: number): string => {
  const parts: string[] = [];
  for (let left = number + syllables.length ** 2; left > 0;) {
    parts.push(syllables[left % syllables.length] ?? '');
    left = Math.floor(left / syllables.length);
  }
  return parts.join('');
};

const ownWords = (number: number): string =>
  Array.from({ length: OWN_WORDS }, (_, word) => wordOf(number * OWN_WORDS + word)).join(' ');

const bodyOf = (one: string, other: string, number: number): string =>
  `${one}\n\n${other}\n\n${ownWords(number)}`;

/** Returns `count` articles combined from pairs of demo articles, each with unique words. */
export const manyArticles = (count: number): readonly Article[] =>
  Array.from({ length: count }, (_, number): Article => {
    const [one, other] = [at(number), at(number * 7 + 3)];
    return {
      ...one,
      slug: `article-${number}`,
      published: true,
      title: { ru: joined(one.title.ru, other.title.ru), en: joined(one.title.en, other.title.en) },
      body: {
        ru: bodyOf(one.body.ru, other.body.ru, number),
        en: bodyOf(one.body.en, other.body.en, number),
      },
    };
  });
