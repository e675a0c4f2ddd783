import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import { resumeClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * The day named in a deferral has come (clause 2.7): whoever has the ticket finds it in the queue
 * again. The schedule's own command. Refused with `wrong-status` before that.
 */
export const decideResume = (
  ticket: Ticket,
  { commandId }: { readonly commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'resume' });
  if (!admitted.ok) return admitted;
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
          status: admitted.value,
          ...resumeClock(ticket, context.calendars, context.now),
        },
      },
      context,
    ),
  );
};

/** Brings back a deferred ticket on its day; by schedule. */
export const resume = ticketCommand({
  name: 'resume',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideResume(ticket, input, context),
});
