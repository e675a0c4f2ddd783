import { REOPEN_GRACE_MS } from '../../limits';
import { decideDeadline } from '../../regulation/deadline';
import type { Load } from '../../regulation/promise';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose, sideOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, isStale, stateOf } from './guard';

/**
 * The same question again, within the grace period: a new cycle with a deadline of its own, while
 * the result of the first cycle is kept. After the grace period a new ticket is the way.
 */
export const decideReopen = (
  ticket: Ticket,
  { input, load }: { input: CommandInput<'reopen'>; load: Load },
  context: DecisionContext,
): Decides => {
  const refusal =
    forbids(context.actor, 'reopen', ticket) ??
    isStale(ticket, input.baseRevision, 'decisions') ??
    isBarred(ticket, 'reopen');
  if (refusal) return refuse(refusal);
  if (context.now >= (ticket.resolvedAt ?? context.now) + REOPEN_GRACE_MS) {
    return refuse({ code: 'reopen-expired', current: stateOf(ticket) });
  }
  const side = sideOf(context.actor, ticket.requester.uid);
  return ok(
    compose(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketReopened',
        clause: '3.4',
        fields: { ...newCycle(ticket, load, context), lastMessageBy: side },
        message: { text: input.text, steps: null },
        mail: { template: 'reopened', text: side === 'agent' ? input.text : null },
      },
      context,
    ),
  );
};

function newCycle(ticket: Ticket, load: Load, context: DecisionContext): Partial<Ticket> {
  const { clock, deadline, category, resolvedAt } = ticket;
  const { consideredAt } = clock;
  const cycle = { from: deadline.from, dueAt: deadline.dueAt, consideredAt };
  return {
    status: nextStatus('reopen', ticket.status) ?? ticket.status,
    cycles: [...ticket.cycles, { ...cycle, endedAt: resolvedAt ?? context.now }],
    clock: { pauses: [], pausedAt: null, consideredAt: null },
    deadline: decideDeadline(context.regulation, context.calendars, {
      category,
      from: context.now,
      load,
      pauses: [],
    }),
    resolvedAt: null,
    nextCheckAt: null,
  };
}
