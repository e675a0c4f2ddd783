import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { formatField, replyText, ticketFields } from '../../command/fields';
import { ok } from '../../result';
import { eventOf, personOf } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** An internal note for staff only. */
const schema = z.strictObject({ ...ticketFields, ...formatField, text: replyText });

type Input = z.infer<typeof schema>;

/**
 * Adds an internal note. Keeps the revision and every field visible to the requester unchanged,
 * including `updatedAt`.
 */
const decideNote = (
  ticket: Ticket,
  { commandId, text, format = 'plain' }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'addNote' });
  if (!transition.ok) return transition;
  const { actor, now } = context;
  const updated = { ...ticket, noteCount: ticket.noteCount + 1 };
  const change = { commandId, type: 'noteAdded', clause: '2.1' } as const;
  return ok({
    ticket: updated,
    event: eventOf(updated, change, { ...context, before: ticket }),
    message: null,
    note: { id: commandId, number: ticket.number, author: personOf(actor), text, format, at: now },
    notifications: [],
  });
};

/** Adds an internal note, invisible to requesters. */
export const addNote = ticketCommand({
  name: 'addNote',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideNote(ticket, input, context),
});
