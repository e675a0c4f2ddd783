import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { attachmentFields, replyText, revisionFields } from '../../command/fields';
import { commandIdSchema } from '../../fields';
import { decideMacro, type MacroFacts } from './macro-decision';

/** The id of the macro and its text as the agent edited it. */
const schema = z.strictObject({
  ...revisionFields,
  ...attachmentFields,
  macro: commandIdSchema,
  text: z.optional(replyText),
});

type Input = z.infer<typeof schema>;

/** Applies a macro to a ticket (clause 2.6). */
export const applyMacro = ticketCommand({
  name: 'applyMacro',
  schema,
  access: ['staff'],
  facts: async ({ macro }: Input, queries): Promise<MacroFacts> => ({
    macro: await queries.macro(macro),
  }),
  decide: decideMacro,
});
