import { REOPEN_GRACE_MS } from '../../limits';
import { ok, refuse } from '../../result';
import { consider, resumeClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, personOf, type Change } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, isStale } from './guard';

/** The ticket is solved: the clock ends, and the requester may reopen within the grace period. */
export const decideResolve = (
  ticket: Ticket,
  { commandId, baseRevision, text }: CommandInput<'resolve'>,
  context: DecisionContext,
): Decides => {
  const refusal =
    forbids(context.actor, 'resolve', ticket) ??
    isStale(ticket, baseRevision, 'any-change') ??
    isBarred(ticket, 'resolve');
  if (refusal) return refuse(refusal);
  const change: Change = {
    commandId,
    type: 'ticketResolved',
    clause: '3.4',
    fields: resolved(ticket, context),
    mail: { template: 'resolved', text: text ?? null },
  };
  if (text === undefined) return ok(compose(ticket, change, context));
  const fields = { ...change.fields, lastMessageBy: 'agent' as const };
  return ok(compose(ticket, { ...change, fields, message: { text, steps: null } }, context));
};

function resolved(ticket: Ticket, { actor, calendars, now }: DecisionContext): Partial<Ticket> {
  const { clock, deadline } = resumeClock(ticket, calendars, now);
  return {
    status: nextStatus('resolve', ticket.status) ?? ticket.status,
    assignee: ticket.assignee ?? personOf(actor),
    clock: consider(clock, now),
    deadline,
    resolvedAt: now,
    nextCheckAt: now + REOPEN_GRACE_MS,
  };
}
