import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { slugSchema } from './schema';

/** Whether an article helped: said on its page, or in the form instead of a request (clause 1.2). */
export const rateArticleSchema = z.strictObject({
  slug: slugSchema,
  helpful: z.boolean(),
  via: z.enum(['page', 'form']),
  /** Made once by a browser: whoever is not signed in is counted once by it. */
  browser: z.string().check(z.regex(/^[0-9a-zA-Z-]{16,64}$/u)),
});

/** `votes/{id}`: one vote; its id tells voters apart. */
export const voteSchema = z.object({
  slug: slugSchema,
  helpful: z.boolean(),
  via: rateArticleSchema.shape.via,
  at: instantSchema,
});

/** What somebody says of an article. */
export type RateArticle = z.infer<typeof rateArticleSchema>;
