import * as z from 'zod/mini';
import { instantSchema, scoreSchema } from '../fields';

/** The requester's rating of the current cycle. */
export const ratingSchema = z.object({
  score: scoreSchema,
  text: z.nullable(z.string()),
  at: instantSchema,
});
