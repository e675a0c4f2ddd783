import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { revisionFields } from '../../command/fields';
import { withStep } from '../../command/optimistic';
import type { DomainError } from '../../error';
import { uidSchema } from '../../fields';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Person, Ticket } from '../schema';
import { authorizeTransition } from './authorize';

/** `to` is an agent's uid, or null to give the ticket back to the queue. */
const schema = z.strictObject({ ...revisionFields, to: z.nullable(uidSchema) });

type Input = z.infer<typeof schema>;

/** The agent whom the input names, looked up by the server; null when there is no such agent. */
export interface AssignFacts {
  readonly assignee: Person | null;
}

/**
 * Takes a ticket, hands it to another agent, or gives it back to the queue (clause 3.1). Refuses with
 * `already-taken` the second of two agents who take it at once, `not-an-agent` for a stranger.
 */
const decideAssign = (
  ticket: Ticket,
  { input, assignee }: { input: Input } & AssignFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, {
    step: input.to === null ? 'unassign' : 'assign',
    seen: { revision: input.baseRevision, matters: 'decisions' },
  });
  if (!admitted.ok) return err(namingTheWinner(admitted.error, ticket, input.to));
  if (input.to !== (assignee?.uid ?? null)) return err({ code: 'not-an-agent' });
  return ok(
    applyChange(
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
function namingTheWinner(
  refusal: DomainError,
  { assignee }: Ticket,
  to: string | null,
): DomainError {
  const lost =
    refusal.code === 'conflict' && to !== null && assignee !== null && assignee.uid !== to;
  return lost ? { ...refusal, code: 'already-taken' } : refusal;
}

/** Takes a ticket, hands it to another agent, or gives it back (clause 3.1). */
export const assign = ticketCommand({
  name: 'assign',
  schema,
  access: ['staff'],
  facts: async ({ to }: Input, { agent }): Promise<AssignFacts> => ({
    assignee: to === null ? null : await agent(to),
  }),
  decide: decideAssign,
  optimistic: (ticket, { to }, { me, nameOf }) => {
    if (to === null) return withStep(ticket, 'unassign', null);
    const name = to === me.uid ? me.name : nameOf(to);
    // The server tells the names that the app does not know.
    return name === undefined ? ticket : withStep(ticket, 'assign', { uid: to, name });
  },
});
