import * as z from 'zod/mini';
import { bilingualSchema, instantSchema, languages, type Language } from '../fields';
import { limits } from '../limits';
import { categoryIds } from '../regulation/schema';

/** Where an article belongs: to a category of clause 3.2, or to everyone. */
export const articleCategories = ['general', ...categoryIds] as const;

/** One of {@link articleCategories}. */
export type ArticleCategory = (typeof articleCategories)[number];

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
  category: z.enum(articleCategories),
  title: bilingualSchema,
  /** One sentence; also what search engines show. */
  summary: bilingualSchema,
  /** In the markup that `parseMarkup` reads. */
  body: z.strictObject({ ru: bodySchema, en: bodySchema }),
  /** Other words that people use for the same thing. */
  keywords: z.strictObject({ ru: wordsSchema, en: wordsSchema }),
  /** A draft is for the staff alone. */
  published: z.boolean(),
  /** When somebody last read it against the site and found it right. */
  reviewedAt: instantSchema,
});

/** A how-to page as it is stored. */
export type Article = z.infer<typeof articleSchema>;

const helpEntrySchema = z.object({
  slug: slugSchema,
  category: z.enum(articleCategories),
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
 * The published articles in one language, by category and then by title. Drafts are not among them.
 */
export const helpIndexOf = (articles: readonly Article[], language: Language): HelpIndex => ({
  language,
  articles: articles
    .filter(({ published }) => published)
    .map((article) => entryOf(article, language))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title, language)),
});

const placeOf = ({ category }: HelpEntry): number => articleCategories.indexOf(category);

const entryOf = (article: Article, language: Language): HelpEntry => ({
  slug: article.slug,
  category: article.category,
  title: article.title[language],
  summary: article.summary[language],
  body: article.body[language],
  keywords: [...article.keywords[language]],
  reviewedAt: article.reviewedAt,
});
