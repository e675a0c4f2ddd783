import type { Refusal } from '../../error';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Person, Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, isStale, stateOf } from './guard';

/** The agent whom the input names, looked up by the server; null when there is no such agent. */
export interface AssignFacts {
  readonly assignee: Person | null;
}

/** Takes a ticket, hands it to another agent, or gives it back to the queue (clause 3.1). */
export const decideAssign = (
  ticket: Ticket,
  { input, assignee }: { input: CommandInput<'assign'> } & AssignFacts,
  context: DecisionContext,
): Decides => {
  const step = input.to === null ? 'unassign' : 'assign';
  const refusal =
    forbids(context.actor, 'assign', ticket) ??
    isTaken(ticket, input) ??
    isStale(ticket, input.baseRevision, 'decisions') ??
    isBarred(ticket, step);
  if (refusal) return refuse(refusal);
  if (input.to !== null && assignee === null) return refuse({ code: 'not-an-agent' });
  return ok(
    compose(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketAssigned',
        clause: '3.1',
        fields: { assignee, status: nextStatus(step, ticket.status) ?? ticket.status },
      },
      context,
    ),
  );
};

/** Of two agents who take a ticket at once, one wins and the other is told who. */
function isTaken(ticket: Ticket, { to, baseRevision }: CommandInput<'assign'>): Refusal | null {
  const holder = ticket.assignee?.uid;
  const stale = baseRevision < ticket.decidedRevision;
  if (!stale || to === null || holder === undefined || holder === to) return null;
  return { code: 'already-taken', current: stateOf(ticket) };
}
