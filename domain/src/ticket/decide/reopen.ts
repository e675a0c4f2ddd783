import type { Load } from '../../regulation/promise';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose, sideOf } from '../compose';
import { newCycle } from '../cycle';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { isGraceLeft } from './close';
import { admit, stateOf } from './guard';

/** What the server looks up for a reopening: the load at this instant. */
export interface ReopenFacts {
  readonly load: Load;
}

/**
 * The same question again, within the grace period: a new cycle with a deadline of its own, while
 * the result of the first cycle is kept. Refused with `reopen-expired` after the grace period, when a
 * new ticket is the way.
 */
export const decideReopen = (
  ticket: Ticket,
  { input, load }: { input: CommandInput<'reopen'> } & ReopenFacts,
  context: DecisionContext,
): Decides => {
  const side = sideOf(context.actor, ticket.requester.uid);
  const seen = { revision: input.baseRevision, matters: 'decisions' } as const;
  const admitted = admit(ticket, context.actor, {
    action: 'reopen',
    step: 'reopen',
    ...(side === 'agent' ? { seen } : {}),
  });
  if (!admitted.ok) return admitted;
  if (!isGraceLeft(ticket, context.now)) {
    return refuse({ code: 'reopen-expired', current: stateOf(ticket) });
  }
  const endedAt = ticket.resolvedAt ?? context.now;
  const cycle = newCycle(ticket, { load, endedAt }, context);
  return ok(
    compose(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketReopened',
        clause: '3.4',
        fields: { ...cycle, status: admitted.value },
        message: { text: input.text, steps: null },
        mail: { template: 'reopened', text: side === 'agent' ? input.text : null },
      },
      context,
    ),
  );
};
