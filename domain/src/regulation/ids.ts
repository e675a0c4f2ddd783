import * as z from 'zod/mini';

/** Names an entry of a regulation for ever; tickets keep it after the entry has gone. */
const entryIdSchema = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/u, 'lower-case letters, digits and dashes, 1 to 40'));

/** The id of a category of clause 3.2. */
export const categoryIdSchema = entryIdSchema;

/** The code of a reason of clause 2.7. */
export const reasonCodeSchema = entryIdSchema;

/** The id of a kind of objects of the portal (clause 2.2). */
export const objectKindIdSchema = entryIdSchema;

/** Where articles for everyone belong; no category of a regulation has this id. */
export const GENERAL_CATEGORY = 'general';

/** An id that {@link categoryIdSchema} accepts; whether it exists is for the active regulation to say. */
export type CategoryId = z.infer<typeof categoryIdSchema>;

/** A code that {@link reasonCodeSchema} accepts; whether it exists is for the active regulation to say. */
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/** An id that {@link objectKindIdSchema} accepts; whether it exists is for the active regulation to say. */
export type ObjectKindId = z.infer<typeof objectKindIdSchema>;
