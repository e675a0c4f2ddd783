import { ok } from '../../result';
import type { CommandInput } from '../commands';
import { eventOf, personOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit } from './guard';

/**
 * An internal note: staff only, and no reason for anyone to look at the ticket anew. It leaves no
 * trace on what the requester can see, not even the time of the last change.
 */
export const decideNote = (
  ticket: Ticket,
  { commandId, text }: CommandInput<'addNote'>,
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, { action: 'addNote', step: 'addNote' });
  if (!admitted.ok) return admitted;
  const { actor, now } = context;
  const noted = { ...ticket, noteCount: ticket.noteCount + 1 };
  const change = { commandId, type: 'noteAdded', clause: '2.1' } as const;
  return ok({
    ticket: noted,
    event: eventOf(noted, change, { ...context, before: ticket }),
    message: null,
    note: { id: commandId, number: ticket.number, author: personOf(actor), text, at: now },
    mail: [],
  });
};
