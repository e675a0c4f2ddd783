import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { reasonFields, revisionFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange, assigneeOr } from '../apply-change';
import { recordFirstResponse, resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';
import { decideStatedReason, textWithDetail } from './stated-reason';

const schema = z.strictObject({ ...revisionFields, ...reasonFields });

type Input = z.infer<typeof schema>;

/**
 * Declines a ticket with a reason of clause 2.7. Counts as the first response (clause 3.4) and
 * stops the SLA timer. Final if an earlier decline was contested.
 */
const decideDecline = (
  ticket: Ticket,
  input: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const { actor, calendars, now } = context;
  const transition = authorizeTransition(ticket, {
    step: 'decline',
    expected: { revision: input.baseRevision, scope: 'any-change' },
  });
  if (!transition.ok) return transition;
  const decided = decideStatedReason(input, context);
  if (!decided.ok) return decided;
  const { stated, reason } = decided.value;
  const text = textWithDetail(stated);
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketDeclined',
        clause: stated.clause,
        grounds: { reason: stated.reason, title: stated.title },
        fields: {
          status: transition.value,
          assignee: assigneeOr(ticket, actor),
          ...recordFirstResponse(resumeClock(ticket, calendars, now), calendars, now),
          refusal: { ...stated, next: reason.next, final: ticket.contest !== null },
        },
        message: { text, steps: null },
        notify: { type: 'declined', text },
      },
      context,
    ),
  );
};

/** Declines a ticket with a reason of clause 2.7. */
export const decline = ticketCommand({
  name: 'decline',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideDecline(ticket, input, context),
});
