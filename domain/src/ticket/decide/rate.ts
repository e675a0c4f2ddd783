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

/** A score from 1 to 5 and an optional comment. */
const schema = z.strictObject({
  ...ticketFields,
  score: scoreSchema,
  text: z.optional(textSchema(limits.rating)),
});

type Input = z.infer<typeof schema>;

/**
 * Rates the service; only the requester can, and a later rating replaces the earlier one. Reopening
 * clears the rating.
 */
const decideRate = (
  ticket: Ticket,
  { commandId, score, text }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'rate' });
  if (!transition.ok) return transition;
  const rating = { score, text: text || null, at: context.now };
  const fields = { status: transition.value, rating };
  return ok(
    applyChange(ticket, { commandId, type: 'ticketRated', clause: '2.3', fields }, context),
  );
};

/** Rates the service on a ticket. */
export const rate = ticketCommand({
  name: 'rate',
  schema,
  access: ['owner'],
  decide: (ticket, { input }, context) => decideRate(ticket, input, context),
});
