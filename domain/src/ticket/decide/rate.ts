import { ok } from '../../result';
import type { CommandInput } from '../commands';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit } from './guard';

/**
 * What the requester thinks of the answer; rating again changes the mark. A reopening begins without
 * one. Only the person who asked can say it.
 */
export const decideRate = (
  ticket: Ticket,
  { commandId, score, text }: CommandInput<'rate'>,
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, { action: 'rate', step: 'rate' });
  if (!admitted.ok) return admitted;
  const rating = { score, text: text || null, at: context.now };
  const fields = { status: admitted.value, rating };
  return ok(compose(ticket, { commandId, type: 'ticketRated', clause: '2.3', fields }, context));
};
