import * as z from 'zod/mini';
import { bilingualSchema } from '../fields';
import { categoryIdSchema, objectKindIdSchema, reasonCodeSchema } from './ids';

/** Response target in business hours, 2 to 12 (clause 3.4). */
const hoursSchema = z.number().check(z.minimum(2), z.maximum(12));

/** Priority 1 (first) to 20 (last), clause 3.2. */
export const prioritySchema = z.int().check(z.minimum(1), z.maximum(20));

/** Number of a clause in the written regulation. */
export const clauseSchema = z.string().check(z.regex(/^\d+(\.\d+)*$/u));

/**
 * Response target (clause 3.4): either business hours per load step, or business days regardless of
 * load.
 */
const targetSchema = z
  .object({
    hours: z.optional(z.array(hoursSchema).check(z.minLength(1), z.maxLength(50))),
    businessDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
  })
  .check(
    z.refine(
      ({ hours, businessDays }) => (hours === undefined) !== (businessDays === undefined),
      'either hours or businessDays',
    ),
  );

/** Archived entries are not offered but still shown on old tickets; default false. */
const archived = z._default(z.boolean(), false);

/** A category of clause 3.2 with all its category-specific behaviour. */
export const categorySchema = z.object({
  id: categoryIdSchema,
  priority: prioritySchema,
  clause: clauseSchema,
  /** Title for agents. */
  title: bilingualSchema,
  /** Title for requesters. */
  question: bilingualSchema,
  /** Form layout: description and steps, or duplicate animal cards. */
  form: z._default(z.enum(['standard', 'duplicate-cards']), 'standard'),
  target: targetSchema,
  /** Object kinds that the form recommends (clause 2.2) with a hint, or null. */
  asksFor: z._default(
    z.nullable(z.object({ objectKinds: z.array(objectKindIdSchema), hint: bilingualSchema })),
    null,
  ),
  archived,
});

/** Returns the placeholder names of a text, e.g. `until` for `{until}`. */
const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);

/** A bilingual text that may use only these placeholders. */
const reasonTextSchema = (fields: readonly string[]) =>
  bilingualSchema.check(
    z.refine(
      (text) =>
        Object.values(text)
          .flatMap(placeholdersIn)
          .every((name) => fields.includes(name)),
      `placeholders: ${fields.map((name) => `{${name}}`).join(', ') || 'none'}`,
    ),
  );

/** A reason of clause 2.7. */
export const reasonSchema = z.object({
  code: reasonCodeSchema,
  clause: clauseSchema,
  title: bilingualSchema,
  /** Default text of a deferral for the requester. */
  text: reasonTextSchema(['until']),
  /** Default text of a decline for the requester; missing in older versions. */
  declineText: z.optional(reasonTextSchema([])),
  /** The detail that the agent must add. */
  attach: z.enum(['nothing', 'question', 'link', 'referral']),
  /** Whether a deferral with this reason pauses the SLA timer. */
  pausesClock: z.boolean(),
  /** The next action of the requester. */
  next: z.enum(['supply', 'contest', 'none']),
  archived,
});

/** A kind of portal objects identified by the ID of clause 2.2. */
export const objectKindSchema = z.object({
  id: objectKindIdSchema,
  title: bilingualSchema,
  /** Whether the objects are animal cards, which can be duplicates. */
  isCard: z._default(z.boolean(), false),
  archived,
});

/** A category of a regulation. */
export type Category = z.infer<typeof categorySchema>;

/** A reason of clause 2.7 of a regulation. */
export type Reason = z.infer<typeof reasonSchema>;

/** A kind of objects of a regulation. */
export type ObjectKind = z.infer<typeof objectKindSchema>;
