import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { ticketFields } from '../../command/fields';
import { scoreSchema, textSchema } from '../../fields';
import { limits } from '../../limits';
import { ok } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** How good the answer was, 1 to 5, and a word about it. */
const schema = z.strictObject({
  ...ticketFields,
  score: scoreSchema,
  text: z.optional(textSchema(limits.rating)),
});

type Input = z.infer<typeof schema>;

/**
 * What the requester thinks of the answer; rating again changes the mark. A reopening begins without
 * one. Only the person who asked can say it.
 */
const decideRate = (
  ticket: Ticket,
  { commandId, score, text }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'rate' });
  if (!admitted.ok) return admitted;
  const rating = { score, text: text || null, at: context.now };
  const fields = { status: admitted.value, rating };
  return ok(
    applyChange(ticket, { commandId, type: 'ticketRated', clause: '2.3', fields }, context),
  );
};

/** What the requester thinks of the answer. */
export const rate = ticketCommand({
  name: 'rate',
  schema,
  access: ['owner'],
  decide: (ticket, { input }, context) => decideRate(ticket, input, context),
});
