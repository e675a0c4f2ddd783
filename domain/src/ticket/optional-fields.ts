import * as z from 'zod/mini';
import { slugSchema } from '../article/schema';
import { lineSchema } from '../fields';
import { limits } from '../limits';

/** What tells that several cards are of one animal (category 6 of clause 3.2). */
export const matchAttributes = ['name', 'pedigree', 'chip', 'birth', 'parents', 'owner'] as const;

/** One of {@link matchAttributes}. */
export type MatchAttribute = (typeof matchAttributes)[number];

const slugsSchema = z.array(slugSchema).check(z.maxLength(limits.deflection.max));

/** By consent only: what the browser says of itself, and the size of its window in CSS pixels. */
const environmentFields = {
  browser: lineSchema(limits.browser),
  viewport: z.string().check(z.regex(/^\d{1,5}×\d{1,5}$/u)),
};

/** Clause 1.2: articles that were offered while the subject was typed, and those that were read. */
const deflectionFields = { shown: slugsSchema, opened: slugsSchema };

/**
 * What a requester may tell besides clause 2.2; each part is absent unless it was given. Spread into
 * the schema of the command.
 */
export const optionalFields = {
  signs: z.optional(z.array(z.enum(matchAttributes)).check(z.maxLength(matchAttributes.length))),
  environment: z.optional(z.strictObject(environmentFields)),
  deflection: z.optional(z.strictObject(deflectionFields)),
};

/** The same as stored: fields that a newer version added are ignored. */
export const storedExtras = {
  ...optionalFields,
  environment: z.optional(z.object(environmentFields)),
  deflection: z.optional(z.object(deflectionFields)),
};

const optionalFieldsSchema = z.object(optionalFields);

/** What was told besides clause 2.2. */
export type OptionalFields = z.infer<typeof optionalFieldsSchema>;

/** The extras of a submission without the absent ones: the database stores no `undefined`. */
export const optionalFieldsOf = ({ signs, environment, deflection }: OptionalFields) => ({
  ...(signs && { signs }),
  ...(environment && { environment }),
  ...(deflection && { deflection }),
});
