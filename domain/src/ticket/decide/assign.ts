import type { Refusal } from '../../error';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Person, Ticket } from '../schema';
import { admit } from './guard';

/** The agent whom the input names, looked up by the server; null when there is no such agent. */
export interface AssignFacts {
  readonly assignee: Person | null;
}

/**
 * Takes a ticket, hands it to another agent, or gives it back to the queue (clause 3.1). Refuses with
 * `already-taken` the second of two agents who take it at once, `not-an-agent` for a stranger.
 */
export const decideAssign = (
  ticket: Ticket,
  { input, assignee }: { input: CommandInput<'assign'> } & AssignFacts,
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, {
    action: 'assign',
    step: input.to === null ? 'unassign' : 'assign',
    seen: { revision: input.baseRevision, matters: 'decisions' },
  });
  if (!admitted.ok) return refuse(namingTheWinner(admitted.error, ticket, input.to));
  if (input.to !== (assignee?.uid ?? null)) return refuse({ code: 'not-an-agent' });
  return ok(
    compose(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketAssigned',
        clause: '3.1',
        seenRevision: input.baseRevision,
        fields: { assignee, status: admitted.value },
      },
      context,
    ),
  );
};

/** Of two agents who take a ticket at once, one wins and the other is told who. */
function namingTheWinner(refusal: Refusal, { assignee }: Ticket, to: string | null): Refusal {
  const lost =
    refusal.code === 'conflict' && to !== null && assignee !== null && assignee.uid !== to;
  return lost ? { ...refusal, code: 'already-taken' } : refusal;
}
