import { recountDeadline } from '../../regulation/deadline';
import { ok, refuse } from '../../result';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit, stateOf } from './guard';

/**
 * A deadline that was computed without the calendar of a year (clause 3.5) is computed again once the
 * calendar has it. What was promised stays, only the days off are now the true ones. Refused with
 * `wrong-status` when the deadline is not provisional, or the calendar still lacks the year.
 */
export const decideRecount = (
  ticket: Ticket,
  { commandId }: { readonly commandId: string },
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, { action: 'recount', step: 'recount' });
  if (!admitted.ok) return admitted;
  const { deadline: stood, clock } = ticket;
  const deadline = recountDeadline(stood, context.calendars, clock.pauses);
  if (!stood.provisional || deadline.provisional || clock.consideredAt !== null) {
    return refuse({ code: 'wrong-status', current: stateOf(ticket) });
  }
  const change = {
    commandId,
    type: 'deadlineRecounted',
    clause: deadline.clauses.hours,
    fields: { status: admitted.value, deadline },
  } as const;
  const moved = deadline.dueAt !== stood.dueAt;
  const mail = { template: 'deadline-moved', text: null } as const;
  return ok(compose(ticket, moved ? { ...change, mail } : change, context));
};
