import * as z from 'zod/mini';
import { commandIdSchema, instantSchema, languages, lineSchema, textSchema } from '../fields';
import { limits } from '../limits';
import { categoryIdSchema, reasonCodeSchema } from '../regulation/ids';
import { tagsSchema } from '../ticket/tags';
import { hasKnownPlaceholders } from './placeholders';

/** What happens to the ticket when a macro is sent. */
const macroOutcomes = ['none', 'reply', 'wait', 'resolve', 'defer'] as const;

/** Actions of a macro; a deferral has a reason of clause 2.7 and lasts whole days. */
const actionsSchema = z
  .object({
    category: z.nullable(categoryIdSchema),
    tags: tagsSchema,
    /** Whether the agent takes the ticket. */
    take: z.boolean(),
    outcome: z.enum(macroOutcomes),
    deferral: z.nullable(
      z.object({
        reason: reasonCodeSchema,
        days: z.int().check(z.minimum(1), z.maximum(limits.macroDays.max)),
      }),
    ),
  })
  .check(z.refine(({ outcome, deferral }) => (outcome === 'defer') === (deferral !== null)));

const macroText = z.nullable(
  textSchema(limits.reply).check(z.refine((text) => hasKnownPlaceholders(text))),
);

const fields = {
  /** A UUID. */
  id: commandIdSchema,
  title: lineSchema({ min: 1, max: limits.macroTitle.max }),
  /** Null in a language that the macro has no text in. */
  text: z.object({ ru: macroText, en: macroText }),
  /** Categories that it is offered for first; empty for all. */
  categories: z.array(categoryIdSchema).check(z.maxLength(limits.macroCategories.max)),
  actions: actionsSchema,
  archived: z.boolean(),
};

/** Input that stores a macro; shared macros belong to administrators. */
export const saveMacroSchema = z
  .strictObject({ ...fields, isShared: z.boolean() })
  .check(
    z.refine(
      ({ text, actions }) =>
        actions.outcome === 'none' || languages.some((language) => text[language] !== null),
    ),
  );

/** `macros/{id}`: an answer with actions that agents apply to tickets (clause 2.6). */
export const macroSchema = z.object({
  ...fields,
  /** The agent whose personal macro it is; null for a shared one. */
  owner: z.nullable(z.string()),
  /** How often it was applied. */
  uses: z.int(),
  updatedAt: instantSchema,
});

/** A stored macro. */
export type Macro = z.infer<typeof macroSchema>;

/** Whether an agent may apply a macro. */
export const isUsableBy = ({ owner, archived }: Macro, uid: string): boolean =>
  !archived && (owner === null || owner === uid);
