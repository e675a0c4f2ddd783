import { ok, refuse } from '../../result';
import { consider, resumeClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, personOf, sideOf, type Change } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, isStale } from './guard';

/**
 * A message in the thread. From an agent it is the answer that keeps the promise (clause 3.4); from
 * the requester it ends the wait, and the clock goes on.
 */
export const decideReply = (
  ticket: Ticket,
  input: CommandInput<'reply'>,
  context: DecisionContext,
): Decides => {
  const side = sideOf(context.actor, ticket.requester.uid);
  const step = side === 'agent' ? 'agentReplies' : 'requesterReplies';
  const refusal =
    forbids(context.actor, 'reply', ticket) ??
    isStale(ticket, side === 'agent' ? (input.baseRevision ?? 0) : undefined, 'any-change') ??
    isBarred(ticket, step);
  if (refusal) return refuse(refusal);
  const change: Change = {
    commandId: input.commandId,
    type: 'replySent',
    clause: side === 'agent' ? '2.3' : '2.2',
    fields: {
      status: nextStatus(step, ticket.status) ?? ticket.status,
      lastMessageBy: side,
      ...(side === 'agent'
        ? answered(ticket, context)
        : resumeClock(ticket, context.calendars, context.now)),
    },
    message: { text: input.text, steps: null },
  };
  return ok(
    compose(
      ticket,
      side === 'agent' ? { ...change, mail: mailOfReply(input.text) } : change,
      context,
    ),
  );
};

const mailOfReply = (text: string) => ({ template: 'reply', text }) as const;

function answered(ticket: Ticket, { actor, now }: DecisionContext): Partial<Ticket> {
  return {
    assignee: ticket.assignee ?? personOf(actor),
    clock: consider(ticket.clock, now),
  };
}
