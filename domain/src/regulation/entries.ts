import * as z from 'zod/mini';
import { bilingualSchema } from '../fields';
import { categoryIdSchema, objectKindIdSchema, reasonCodeSchema } from './ids';

/** A category without an answer within these bounds would break clause 3.4: 2 to 12 business hours. */
const hoursSchema = z.number().check(z.minimum(2), z.maximum(12));

/** Priority 1 (first) to 20 (last), clause 3.2. */
export const prioritySchema = z.int().check(z.minimum(1), z.maximum(20));

/** Number of a clause in the written regulation. */
export const clauseSchema = z.string().check(z.regex(/^\d+(\.\d+)*$/u));

/**
 * What clause 3.4 grants: business hours, one number for each step of the load, or business days
 * whatever the load is. Exactly one of the two.
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

/** Not offered any more; what was given with it still shows. Absent for what is offered. */
const archived = z._default(z.boolean(), false);

/** A category of clause 3.2. Everything that the service does differently for it is a field. */
export const categorySchema = z.object({
  id: categoryIdSchema,
  priority: prioritySchema,
  clause: clauseSchema,
  /** How the category is named to agents. */
  title: bilingualSchema,
  /** The same in the words of the one who asks. */
  question: bilingualSchema,
  /** Which fields the form shows: the story and its steps, or cards of one animal. */
  form: z._default(z.enum(['standard', 'duplicate-cards']), 'standard'),
  target: targetSchema,
  /** Objects that an agent asks for first (clause 2.2), and how the form says so; null for none. */
  asksFor: z._default(
    z.nullable(z.object({ objectKinds: z.array(objectKindIdSchema), hint: bilingualSchema })),
    null,
  ),
  archived,
});

/** The names in braces that a text uses: `{until}`. */
const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);

/** A text that may name only fields that its act has. */
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
  /** What the requester is told of a deferral. */
  text: reasonTextSchema(['until']),
  /** What the requester is told of a decline; absent in versions from before the two differed. */
  declineText: z.optional(reasonTextSchema([])),
  /** What the agent must attach: a link, the missing data, a referral. */
  attach: z.enum(['nothing', 'question', 'link', 'referral']),
  /** Whether deferring with this reason stops the clock. */
  pausesClock: z.boolean(),
  /** What the requester can do next. */
  next: z.enum(['supply', 'contest', 'none']),
  archived,
});

/** A kind of objects that the number (ID) of clause 2.2 may name on the portal. */
export const objectKindSchema = z.object({
  id: objectKindIdSchema,
  title: bilingualSchema,
  /** Whether its objects are cards, several of which may be of one animal. */
  isCard: z._default(z.boolean(), false),
  archived,
});

/** A category of a regulation. */
export type Category = z.infer<typeof categorySchema>;

/** A reason of clause 2.7 of a regulation. */
export type Reason = z.infer<typeof reasonSchema>;

/** A kind of objects of a regulation. */
export type ObjectKind = z.infer<typeof objectKindSchema>;
