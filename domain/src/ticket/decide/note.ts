import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { forbids, isBarred } from './guard';

/** An internal note: staff only, and no reason for anyone to look at the ticket anew. */
export const decideNote = (
  ticket: Ticket,
  { commandId, text }: CommandInput<'addNote'>,
  context: DecisionContext,
): Decides => {
  const refusal = forbids(context.actor, 'addNote', ticket) ?? isBarred(ticket, 'addNote');
  if (refusal) return refuse(refusal);
  return ok(
    compose(
      ticket,
      { commandId, type: 'noteAdded', clause: '2.1', fields: {}, note: text },
      context,
    ),
  );
};
