import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { recountDeadline } from '../../regulation/deadline';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * Recomputes a provisional deadline once the calendar covers its year (clause 3.5), with the same
 * target. Fails with `wrong-status` if the deadline is not provisional, the ticket is answered, or
 * the calendar still lacks the year.
 */
const decideRecount = (
  ticket: Ticket,
  { commandId }: { readonly commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'recount' });
  if (!transition.ok) return transition;
  const { deadline: previous, clock } = ticket;
  const deadline = recountDeadline(previous, context.calendars, clock.pauses);
  if (!previous.provisional || deadline.provisional || clock.consideredAt !== null) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  const change = {
    commandId,
    type: 'deadlineRecounted',
    clause: deadline.clauses.hours,
    fields: { status: transition.value, deadline },
  } as const;
  const moved = deadline.dueAt !== previous.dueAt;
  const notify = { type: 'deadline-moved', text: null } as const;
  return ok(applyChange(ticket, moved ? { ...change, notify } : change, context));
};

/** Recomputes a provisional deadline once the calendar covers its year; run by the scheduler. */
export const recount = ticketCommand({
  name: 'recount',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideRecount(ticket, input, context),
});
