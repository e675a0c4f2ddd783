import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { recountDeadline } from '../../regulation/deadline';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * A deadline that was computed without the calendar of a year (clause 3.5) is computed again once the
 * calendar has it. What was promised stays, only the days off are now the true ones. Refused with
 * `wrong-status` when the deadline is not provisional, or the calendar still lacks the year.
 */
const decideRecount = (
  ticket: Ticket,
  { commandId }: { readonly commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'recount' });
  if (!admitted.ok) return admitted;
  const { deadline: stood, clock } = ticket;
  const deadline = recountDeadline(stood, context.calendars, clock.pauses);
  if (!stood.provisional || deadline.provisional || clock.consideredAt !== null) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  const change = {
    commandId,
    type: 'deadlineRecounted',
    clause: deadline.clauses.hours,
    fields: { status: admitted.value, deadline },
  } as const;
  const moved = deadline.dueAt !== stood.dueAt;
  const notify = { type: 'deadline-moved', text: null } as const;
  return ok(applyChange(ticket, moved ? { ...change, notify } : change, context));
};

/** Recomputes a provisional deadline once the calendar has the year; by schedule. */
export const recount = ticketCommand({
  name: 'recount',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideRecount(ticket, input, context),
});
