import { articleSchema, type Article } from '@reglament/domain';

/** Article source; the text is dedented. */
export interface SeedArticle extends Omit<Article, 'published' | 'reviewedAt'> {
  /** Local date of the last review. */
  readonly reviewedOn: string;
  /** Visible to staff only. */
  readonly isDraft?: boolean;
}

const unindented = (text: string): string => text.trim().replaceAll(/\n +/gu, '\n');

/** Converts to the stored article and validates it. */
export const storedArticle = ({ reviewedOn, isDraft = false, ...article }: SeedArticle): Article =>
  articleSchema.parse({
    ...article,
    body: { ru: unindented(article.body.ru), en: unindented(article.body.en) },
    published: !isDraft,
    reviewedAt: Date.parse(`${reviewedOn}T12:00:00+03:00`),
  });
