import { articleSchema, type Article } from '@reglament/domain';

/** A how-to page as it is written here; the text is read without its indentation. */
export interface SeedArticle extends Omit<Article, 'published' | 'reviewedAt'> {
  /** The local date of the last review. */
  readonly reviewedOn: string;
  /** Staff alone see it. */
  readonly isDraft?: boolean;
}

const unindented = (text: string): string => text.trim().replaceAll(/\n +/gu, '\n');

/** The page as it is stored, held to the schema. */
export const storedArticle = ({ reviewedOn, isDraft = false, ...article }: SeedArticle): Article =>
  articleSchema.parse({
    ...article,
    body: { ru: unindented(article.body.ru), en: unindented(article.body.en) },
    published: !isDraft,
    reviewedAt: Date.parse(`${reviewedOn}T12:00:00+03:00`),
  });
