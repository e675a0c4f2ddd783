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
 * Clause 2.7: a refusal with one of the seven reasons. It keeps the promise (clause 3.4) and ends the
 * clock. One that follows a contested refusal is final.
 */
const decideDecline = (
  ticket: Ticket,
  input: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const { actor, calendars, now } = context;
  const admitted = authorizeTransition(ticket, {
    step: 'decline',
    seen: { revision: input.baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  const decided = decideStatedReason(input, context);
  if (!decided.ok) return decided;
  const { grounds, reason } = decided.value;
  const text = textWithDetail(grounds);
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketDeclined',
        clause: grounds.clause,
        grounds: { reason: grounds.reason, title: grounds.title },
        fields: {
          status: admitted.value,
          assignee: assigneeOr(ticket, actor),
          ...recordFirstResponse(resumeClock(ticket, calendars, now), calendars, now),
          refusal: { ...grounds, next: reason.next, final: ticket.contest !== null },
        },
        message: { text, steps: null },
        notify: { type: 'declined', text },
      },
      context,
    ),
  );
};

/** Declines with one of the seven reasons (clause 2.7). */
export const decline = ticketCommand({
  name: 'decline',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideDecline(ticket, input, context),
});
