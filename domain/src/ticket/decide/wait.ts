import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { attachmentFields, replyText, revisionFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange, assigneeOr } from '../apply-change';
import { stopClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** The text is the question to the requester. */
const schema = z.strictObject({ ...revisionFields, ...attachmentFields, text: replyText });

type Input = z.infer<typeof schema>;

/** Asks the requester and pauses the SLA timer until they answer (clause 2.7, second reason). */
const decideWait = (
  ticket: Ticket,
  { commandId, baseRevision, text, format }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, {
    step: 'waitForRequester',
    expected: { revision: baseRevision, scope: 'any-change' },
  });
  if (!transition.ok) return transition;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'requesterAwaited',
        clause: '2.7',
        fields: {
          status: transition.value,
          assignee: assigneeOr(ticket, context.actor),
          clock: stopClock(ticket.clock, context.now),
        },
        message: { text, format, steps: null },
        notify: { type: 'question', text },
      },
      context,
    ),
  );
};

/** Asks the requester and pauses the SLA timer until they answer (clause 2.7). */
export const waitForRequester = ticketCommand({
  name: 'waitForRequester',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideWait(ticket, input, context),
});
