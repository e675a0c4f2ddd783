import * as z from 'zod/mini';

/** Permanent id of a regulation entry; tickets keep it after the entry is removed. */
const entryIdSchema = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/u, 'lower-case letters, digits and dashes, 1 to 40'));

/** The id of a category of clause 3.2. */
export const categoryIdSchema = entryIdSchema;

/** The code of a reason of clause 2.7. */
export const reasonCodeSchema = entryIdSchema;

/** The id of a kind of portal objects (clause 2.2). */
export const objectKindIdSchema = entryIdSchema;

/** Category id of general articles; reserved, so no category of a regulation may use it. */
export const GENERAL_CATEGORY = 'general';

/** A well-formed category id; it may be missing in the active regulation. */
export type CategoryId = z.infer<typeof categoryIdSchema>;

/** A well-formed reason code; it may be missing in the active regulation. */
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/** A well-formed object kind id; it may be missing in the active regulation. */
export type ObjectKindId = z.infer<typeof objectKindIdSchema>;
