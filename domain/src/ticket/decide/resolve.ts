import { ok } from '../../result';
import { consider, resumeClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, holderOf, type Change } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit } from './guard';

/** The ticket is solved: the clock ends, and the requester may reopen within the grace period. */
export const decideResolve = (
  ticket: Ticket,
  { commandId, baseRevision, text }: CommandInput<'resolve'>,
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, {
    action: 'resolve',
    step: 'resolve',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  const change: Change = {
    commandId,
    type: 'ticketResolved',
    clause: '3.4',
    seenRevision: baseRevision,
    fields: { status: admitted.value, ...solved(ticket, context) },
    mail: { template: 'resolved', text: text ?? null },
  };
  const message = text === undefined ? {} : { message: { text, steps: null } };
  return ok(compose(ticket, { ...change, ...message }, context));
};

function solved(ticket: Ticket, { actor, calendars, now }: DecisionContext): Partial<Ticket> {
  return {
    assignee: holderOf(ticket, actor),
    ...consider(resumeClock(ticket, calendars, now), calendars, now),
    resolvedAt: now,
  };
}
