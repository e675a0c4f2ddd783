import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { slugSchema } from './schema';

/** A vote on an article, from its page or from the ticket form (clause 1.2). */
export const rateArticleSchema = z.strictObject({
  slug: slugSchema,
  helpful: z.boolean(),
  via: z.enum(['page', 'form']),
  /** Random id of the browser; deduplicates the votes of anonymous visitors. */
  browser: z.string().check(z.regex(/^[0-9a-zA-Z-]{16,64}$/u)),
});

/** `votes/{id}`: one vote; the id identifies the voter and the article. */
export const voteSchema = z.object({
  slug: slugSchema,
  helpful: z.boolean(),
  via: rateArticleSchema.shape.via,
  at: instantSchema,
});

/** Input of a vote on an article. */
export type RateArticle = z.infer<typeof rateArticleSchema>;
