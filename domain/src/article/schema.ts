import * as z from 'zod/mini';
import { bilingualSchema, instantSchema, languages, type Language } from '../fields';
import { limits } from '../limits';
import { categoryIdSchema, GENERAL_CATEGORY, type CategoryId } from '../regulation/ids';

/** The slug of an article: its id and its URL segment. */
export const slugSchema = z
  .string()
  .check(z.maxLength(limits.slug.max, { abort: true }), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));

const keywordsSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(limits.keyword.max)))
  .check(z.maxLength(limits.keywords.max));

const bodySchema = z.string().check(z.minLength(1), z.maxLength(limits.articleBody.max));

/** `articles/{slug}`: a how-to page (clauses 1.2 and 2.6) in both languages. */
export const articleSchema = z.object({
  slug: slugSchema,
  /** A category of clause 3.2, or `GENERAL_CATEGORY`. */
  category: categoryIdSchema,
  title: bilingualSchema,
  /** One sentence; also the meta description. */
  summary: bilingualSchema,
  /** Markup for `parseMarkup`. */
  body: z.object({ ru: bodySchema, en: bodySchema }),
  /** Search synonyms. */
  keywords: z.object({ ru: keywordsSchema, en: keywordsSchema }),
  /** Drafts are visible to staff only. */
  published: z.boolean(),
  /** Time of the last editorial check against the site. */
  reviewedAt: instantSchema,
});

/** A stored how-to page. */
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

/** A published article in one language. */
export type HelpEntry = z.infer<typeof helpEntrySchema>;

/** `/help/index.{language}.json`: every published article in one language. */
export const helpIndexSchema = z.object({
  language: z.enum(languages),
  articles: z.array(helpEntrySchema),
});

/** Help index of one language. */
export type HelpIndex = z.infer<typeof helpIndexSchema>;

/**
 * Builds the help index of one language: published articles ordered by category (regulation order),
 * then by title.
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
        categoryPosition(categories, a) - categoryPosition(categories, b) ||
        a.title.localeCompare(b.title, language),
    ),
});

/** Sort position: general articles first, unknown categories last. */
function categoryPosition(
  categories: readonly { readonly id: CategoryId }[],
  { category }: HelpEntry,
): number {
  if (category === GENERAL_CATEGORY) return -1;
  const position = categories.findIndex(({ id }) => id === category);
  return position === -1 ? categories.length : position;
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
