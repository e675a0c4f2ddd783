import * as z from 'zod/mini';
import { bilingualSchema, instantSchema, languages, type Language } from '../fields';
import { limits } from '../limits';
import { categoryIdSchema, GENERAL_CATEGORY, type CategoryId } from '../regulation/ids';

/** The name of an article in its address, and its id. */
export const slugSchema = z
  .string()
  .check(z.maxLength(limits.slug.max, { abort: true }), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));

const wordsSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(limits.keyword.max)))
  .check(z.maxLength(limits.keywords.max));

const bodySchema = z.string().check(z.minLength(1), z.maxLength(limits.articleBody.max));

/** `articles/{slug}`: a how-to page (clauses 1.2 and 2.6) in both languages. */
export const articleSchema = z.object({
  slug: slugSchema,
  /** The category of clause 3.2 that it belongs to, or `GENERAL_CATEGORY` for everyone. */
  category: categoryIdSchema,
  title: bilingualSchema,
  /** One sentence; also what search engines show. */
  summary: bilingualSchema,
  /** In the markup that `parseMarkup` reads. */
  body: z.object({ ru: bodySchema, en: bodySchema }),
  /** Other words that people use for the same thing. */
  keywords: z.object({ ru: wordsSchema, en: wordsSchema }),
  /** A draft is for the staff alone. */
  published: z.boolean(),
  /** When somebody last read it against the site and found it right. */
  reviewedAt: instantSchema,
});

/** A how-to page as it is stored. */
export type Article = z.infer<typeof articleSchema>;

const helpEntrySchema = z.object({
  slug: slugSchema,
  category: categoryIdSchema,
  title: z.string(),
  summary: z.string(),
  body: bodySchema,
  keywords: z.array(z.string()),
  reviewedAt: instantSchema,
});

/** A published article in one language, as everyone may read it. */
export type HelpEntry = z.infer<typeof helpEntrySchema>;

/** `/help/index.{language}.json`: every published article in one language. */
export const helpIndexSchema = z.object({
  language: z.enum(languages),
  articles: z.array(helpEntrySchema),
});

/** Every published article in one language. */
export type HelpIndex = z.infer<typeof helpIndexSchema>;

/**
 * The published articles in one language, by category in the order of the regulation and then by title.
 * Drafts are not among them.
 */
export const helpIndexOf = (
  articles: readonly Article[],
  language: Language,
  categories: readonly { readonly id: CategoryId }[],
): HelpIndex => ({
  language,
  articles: articles
    .filter(({ published }) => published)
    .map((article) => entryOf(article, language))
    .toSorted(
      (a, b) =>
        placeIn(categories, a) - placeIn(categories, b) || a.title.localeCompare(b.title, language),
    ),
});

/** Articles for everyone come first, those of a category that the regulation lacks come last. */
function placeIn(
  categories: readonly { readonly id: CategoryId }[],
  { category }: HelpEntry,
): number {
  if (category === GENERAL_CATEGORY) return -1;
  const place = categories.findIndex(({ id }) => id === category);
  return place === -1 ? categories.length : place;
}

const entryOf = (article: Article, language: Language): HelpEntry => ({
  slug: article.slug,
  category: article.category,
  title: article.title[language],
  summary: article.summary[language],
  body: article.body[language],
  keywords: [...article.keywords[language]],
  reviewedAt: article.reviewedAt,
});
