import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { replyText, ticketFields } from '../../command/fields';
import { ok } from '../../result';
import { eventOf, personOf } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** What only the staff will read. */
const schema = z.strictObject({ ...ticketFields, text: replyText });

type Input = z.infer<typeof schema>;

/**
 * An internal note: staff only, and no reason for anyone to look at the ticket anew. It leaves no
 * trace on what the requester can see, not even the time of the last change.
 */
const decideNote = (
  ticket: Ticket,
  { commandId, text }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'addNote' });
  if (!admitted.ok) return admitted;
  const { actor, now } = context;
  const noted = { ...ticket, noteCount: ticket.noteCount + 1 };
  const change = { commandId, type: 'noteAdded', clause: '2.1' } as const;
  return ok({
    ticket: noted,
    event: eventOf(noted, change, { ...context, before: ticket }),
    message: null,
    note: { id: commandId, number: ticket.number, author: personOf(actor), text, at: now },
    notifications: [],
  });
};

/** An internal note; requesters never learn of it. */
export const addNote = ticketCommand({
  name: 'addNote',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideNote(ticket, input, context),
});
