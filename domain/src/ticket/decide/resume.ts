import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import { resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * Returns a deferred ticket to the queue on its date and resumes the SLA timer (clause 2.7). Fails
 * with `wrong-status` before that date.
 */
export const decideResume = (
  ticket: Ticket,
  { commandId }: { readonly commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'resume' });
  if (!transition.ok) return transition;
  const { deferral } = ticket;
  if (deferral === null || context.now < deferral.until) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  return ok(
    applyChange(
      ticket,
      {
        commandId,
        type: 'ticketResumed',
        clause: deferral.clause,
        fields: {
          status: transition.value,
          ...resumeClock(ticket, context.calendars, context.now),
        },
      },
      context,
    ),
  );
};

/** Returns a deferred ticket to the queue on its date; run by the scheduler. */
export const resume = ticketCommand({
  name: 'resume',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideResume(ticket, input, context),
});
