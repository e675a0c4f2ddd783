import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { messageFields } from '../../command/fields';
import { withStep } from '../../command/optimistic';
import { ok } from '../../result';
import { applyChange, assigneeOr, authorRoleOf } from '../apply-change';
import { recordFirstResponse, resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** `baseRevision` is what an agent saw; what an agent did never refuses a requester's reply. */
const schema = z.strictObject(messageFields);

type Input = z.infer<typeof schema>;

/**
 * A message in the thread. From an agent it is the answer that keeps the promise (clause 3.4); from
 * the requester it ends the wait, and the clock goes on. What an agent did meanwhile never refuses a
 * requester.
 */
const decideReply = (ticket: Ticket, input: Input, context: DecisionContext): TicketWriteResult =>
  authorRoleOf(context.actor, ticket.requester.uid) === 'agent'
    ? agentReplies(ticket, input, context)
    : requesterReplies(ticket, input, context);

function agentReplies(
  ticket: Ticket,
  { commandId, baseRevision, text }: Input,
  context: DecisionContext,
): TicketWriteResult {
  const { actor, calendars, now } = context;
  const admitted = authorizeTransition(ticket, {
    step: 'agentReplies',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.3',
        fields: {
          status: admitted.value,
          assignee: assigneeOr(ticket, actor),
          ...recordFirstResponse(ticket, calendars, now),
        },
        message: { text, steps: null },
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
  const admitted = authorizeTransition(ticket, { step: 'requesterReplies' });
  if (!admitted.ok) return admitted;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.2',
        fields: {
          status: admitted.value,
          ...resumeClock(ticket, calendars, now),
        },
        message: { text, steps: null },
      },
      context,
    ),
  );
}

/** A message in the thread, of the requester or of an agent (clauses 2.2, 2.3). */
export const reply = ticketCommand({
  name: 'reply',
  schema,
  access: ['staff', 'owner'],
  decide: (ticket, { input }, context) => decideReply(ticket, input, context),
  optimistic: (ticket, _input, { me }) =>
    // On a ticket of their own even staff write as its requester.
    ticket.requester.uid === me.uid
      ? ticket
      : withStep(ticket, 'agentReplies', ticket.assignee ?? me),
});
