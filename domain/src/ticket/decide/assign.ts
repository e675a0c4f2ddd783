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

/** `to` is an agent's uid, or null to unassign. */
const schema = z.strictObject({ ...revisionFields, to: z.nullable(uidSchema) });

type Input = z.infer<typeof schema>;

/** The agent with the uid of the input, loaded by the server; null if there is none. */
export interface AssignFacts {
  readonly assignee: Person | null;
}

/**
 * Assigns, reassigns or unassigns a ticket (clause 3.1). Fails with `already-taken` for the second
 * of two concurrent assignments, and with `not-an-agent` if the assignee is not staff.
 */
const decideAssign = (
  ticket: Ticket,
  { input, assignee }: { input: Input } & AssignFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, {
    step: input.to === null ? 'unassign' : 'assign',
    expected: { revision: input.baseRevision, scope: 'decisions' },
  });
  if (!transition.ok) return err(asAlreadyTaken(transition.error, ticket, input.to));
  if (input.to !== (assignee?.uid ?? null)) return err({ code: 'not-an-agent' });
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketAssigned',
        clause: '3.1',
        baseRevision: input.baseRevision,
        fields: { assignee, status: transition.value },
      },
      context,
    ),
  );
};

/** Reports a conflict with another agent's assignment as `already-taken`. */
function asAlreadyTaken(error: DomainError, { assignee }: Ticket, to: string | null): DomainError {
  const isTaken =
    error.code === 'conflict' && to !== null && assignee !== null && assignee.uid !== to;
  return isTaken ? { ...error, code: 'already-taken' } : error;
}

/** Assigns, reassigns or unassigns a ticket (clause 3.1). */
export const assign = ticketCommand({
  name: 'assign',
  schema,
  access: ['staff'],
  facts: async ({ to }: Input, { agent }): Promise<AssignFacts> => ({
    assignee: to === null ? null : await agent(to),
  }),
  decide: decideAssign,
  optimistic: (ticket, { to }, { actor, nameOf }) => {
    if (to === null) return withStep(ticket, 'unassign', null);
    const name = to === actor.uid ? actor.name : nameOf(to);
    // A name unknown to the app arrives with the server's update.
    return name === undefined ? ticket : withStep(ticket, 'assign', { uid: to, name });
  },
});
