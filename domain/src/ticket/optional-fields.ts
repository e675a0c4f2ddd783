import * as z from 'zod/mini';
import { slugSchema } from '../article/schema';
import { lineSchema } from '../fields';
import { limits } from '../limits';

/** Attributes that identify duplicate cards of one animal (category 6 of clause 3.2). */
export const matchAttributes = ['name', 'pedigree', 'chip', 'birth', 'parents', 'owner'] as const;

/** One of {@link matchAttributes}. */
export type MatchAttribute = (typeof matchAttributes)[number];

const slugsSchema = z.array(slugSchema).check(z.maxLength(limits.deflection.max));

/** Browser name and viewport size in CSS pixels, sent with consent only. */
const environmentFields = {
  browser: lineSchema(limits.browser),
  viewport: z.string().check(z.regex(/^\d{1,5}×\d{1,5}$/u)),
};

/** Articles suggested in the form, and those opened (clause 1.2). */
const deflectionFields = { shown: slugsSchema, opened: slugsSchema };

/**
 * Optional fields of a submission beyond clause 2.2, absent unless provided. Spread into the
 * command schema.
 */
export const optionalFields = {
  signs: z.optional(z.array(z.enum(matchAttributes)).check(z.maxLength(matchAttributes.length))),
  environment: z.optional(z.strictObject(environmentFields)),
  deflection: z.optional(z.strictObject(deflectionFields)),
};

/** Stored form of the optional fields; ignores fields of newer versions. */
export const storedExtras = {
  ...optionalFields,
  environment: z.optional(z.object(environmentFields)),
  deflection: z.optional(z.object(deflectionFields)),
};

const optionalFieldsSchema = z.object(optionalFields);

/** Optional fields of a submission beyond clause 2.2. */
export type OptionalFields = z.infer<typeof optionalFieldsSchema>;

/** Picks the provided optional fields, because the database rejects `undefined`. */
export const optionalFieldsOf = ({ signs, environment, deflection }: OptionalFields) => ({
  ...(signs && { signs }),
  ...(environment && { environment }),
  ...(deflection && { deflection }),
});
