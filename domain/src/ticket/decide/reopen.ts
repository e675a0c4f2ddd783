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

/** The text says what is still wrong. */
const schema = z.strictObject(messageFields);

type Input = z.infer<typeof schema>;

/** What the server looks up for a reopening: the load at this instant. */
export interface ReopenFacts {
  readonly load: QueueLoad;
}

/**
 * The same question again, within the grace period: a new cycle with a deadline of its own, while
 * the result of the first cycle is kept. Refused with `reopen-expired` after the grace period, when a
 * new ticket is the way.
 */
const decideReopen = (
  ticket: Ticket,
  { input, load }: { input: Input } & ReopenFacts,
  context: DecisionContext,
): TicketWriteResult => {
  const side = authorRoleOf(context.actor, ticket.requester.uid);
  const seen = { revision: input.baseRevision, matters: 'decisions' } as const;
  const admitted = authorizeTransition(ticket, {
    step: 'reopen',
    ...(side === 'agent' ? { seen } : {}),
  });
  if (!admitted.ok) return admitted;
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
        fields: { ...cycle, status: admitted.value },
        message: { text: input.text, steps: null },
        notify: { type: 'reopened', text: side === 'agent' ? input.text : null },
      },
      context,
    ),
  );
};

/** The same question again (clause 3.4): a new deadline, by the load of now. */
export const reopen = ticketCommand({
  name: 'reopen',
  schema,
  access: ['staff', 'owner'],
  facts: async (_input: Input, { load }): Promise<ReopenFacts> => ({ load: await load() }),
  decide: decideReopen,
});
