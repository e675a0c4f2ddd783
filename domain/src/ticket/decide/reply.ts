import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { messageFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange, assigneeOr, authorRoleOf } from '../apply-change';
import { recordFirstResponse, resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** `baseRevision` applies to agents; a requester's reply never conflicts. */
const schema = z.strictObject(messageFields);

type Input = z.infer<typeof schema>;

/**
 * Adds a message to the thread. An agent's message is the first response (clause 3.4); a
 * requester's message resumes the SLA timer and never conflicts with an agent's change.
 */
const decideReply = (ticket: Ticket, input: Input, context: DecisionContext): TicketWriteResult =>
  authorRoleOf(context.actor, ticket.requester.uid) === 'agent'
    ? agentReplies(ticket, input, context)
    : requesterReplies(ticket, input, context);

function agentReplies(
  ticket: Ticket,
  { commandId, baseRevision, text, format }: Input,
  context: DecisionContext,
): TicketWriteResult {
  const { actor, calendars, now } = context;
  const transition = authorizeTransition(ticket, {
    step: 'agentReplies',
    expected: { revision: baseRevision, scope: 'any-change' },
  });
  if (!transition.ok) return transition;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.3',
        fields: {
          status: transition.value,
          assignee: assigneeOr(ticket, actor),
          ...recordFirstResponse(ticket, calendars, now),
        },
        message: { text, format, steps: null },
        notify: { type: 'reply', text },
      },
      context,
    ),
  );
}

function requesterReplies(
  ticket: Ticket,
  { commandId, text }: Input,
  context: DecisionContext,
): TicketWriteResult {
  const { calendars, now } = context;
  const transition = authorizeTransition(ticket, { step: 'requesterReplies' });
  if (!transition.ok) return transition;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.2',
        fields: {
          status: transition.value,
          ...resumeClock(ticket, calendars, now),
        },
        message: { text, steps: null },
      },
      context,
    ),
  );
}

/** Adds a message of the requester or an agent (clauses 2.2, 2.3). */
export const reply = ticketCommand({
  name: 'reply',
  schema,
  access: ['staff', 'owner'],
  decide: (ticket, { input }, context) => decideReply(ticket, input, context),
});
