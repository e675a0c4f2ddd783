import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { replyText, revisionFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange, assigneeOr } from '../apply-change';
import { stopClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** The text is the question that the requester is asked. */
const schema = z.strictObject({ ...revisionFields, text: replyText });

type Input = z.infer<typeof schema>;

/** Clause 2.7, second reason: the requester is asked, and the clock stands until they answer. */
const decideWait = (
  ticket: Ticket,
  { commandId, baseRevision, text }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, {
    step: 'waitForRequester',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'requesterAwaited',
        clause: '2.7',
        fields: {
          status: admitted.value,
          assignee: assigneeOr(ticket, context.actor),
          clock: stopClock(ticket.clock, context.now),
        },
        message: { text, steps: null },
        notify: { type: 'question', text },
      },
      context,
    ),
  );
};

/** Asks the requester a question; the clock stands until they answer (clause 2.7). */
export const waitForRequester = ticketCommand({
  name: 'waitForRequester',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideWait(ticket, input, context),
});
