import type { Article } from '@reglament/domain';
import { db } from './world';

/** Builds a stored article. */
export const article = (changes: Partial<Article> = {}): Article => ({
  slug: 'litters',
  category: 'breeder',
  title: { ru: 'Помёт и родители', en: 'Litters and parents' },
  summary: { ru: 'Как завести помёт.', en: 'How to add a litter.' },
  body: { ru: 'Нажмите **Добавить**.', en: 'Press **Add**.' },
  keywords: { ru: ['щенки'], en: ['puppies'] },
  published: true,
  reviewedAt: Date.parse('2026-10-01T12:00:00+03:00'),
  ...changes,
});

/** Stores articles, bypassing the rules. */
export const storeArticles = async (...articles: readonly Article[]): Promise<void> => {
  const batch = db.batch();
  for (const one of articles) batch.set(db.doc(`articles/${one.slug}`), one);
  await batch.commit();
};
