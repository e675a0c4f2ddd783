import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { messageFields } from '../../command/fields';
import type { QueueLoad } from '../../regulation/sla-target';
import { ok, err } from '../../result';
import { applyChange, authorRoleOf } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { startCycle } from '../sla-cycle';
import { authorizeTransition, conflictStateOf } from './authorize';
import { isGraceLeft } from './close';

/** The text describes the remaining problem. */
const schema = z.strictObject(messageFields);

type Input = z.infer<typeof schema>;

/** Facts loaded by the server: the current queue load. */
export interface ReopenFacts {
  readonly load: QueueLoad;
}

/**
 * Reopens a resolved ticket within the grace period: starts a new SLA cycle with its own deadline
 * and keeps the result of the previous one. Fails with `reopen-expired` after the grace period.
 */
const decideReopen = (
  ticket: Ticket,
  { input, load }: { input: Input } & ReopenFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const role = authorRoleOf(context.actor, ticket.requester.uid);
  const expected = { revision: input.baseRevision, scope: 'decisions' } as const;
  const transition = authorizeTransition(ticket, {
    step: 'reopen',
    ...(role === 'agent' ? { expected } : {}),
  });
  if (!transition.ok) return transition;
  if (!isGraceLeft(ticket, context.now)) {
    return err({ code: 'reopen-expired', current: conflictStateOf(ticket) });
  }
  const endedAt = ticket.resolvedAt ?? context.now;
  const cycle = startCycle(ticket, { load, endedAt }, context);
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketReopened',
        clause: '3.4',
        fields: { ...cycle, status: transition.value },
        message: { text: input.text, format: input.format, steps: null },
        notify: { type: 'reopened', text: role === 'agent' ? input.text : null },
      },
      context,
    ),
  );
};

/** Reopens a resolved ticket; the new deadline uses the current load (clause 3.4). */
export const reopen = ticketCommand({
  name: 'reopen',
  schema,
  access: ['staff', 'owner'],
  facts: async (_input: Input, { load }): Promise<ReopenFacts> => ({ load: await load() }),
  decide: decideReopen,
});
