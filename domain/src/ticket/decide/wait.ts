import { ok, refuse } from '../../result';
import { stopClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, personOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, isStale } from './guard';

/** Clause 2.7, second reason: the requester is asked, and the clock stands until they answer. */
export const decideWait = (
  ticket: Ticket,
  { commandId, baseRevision, text }: CommandInput<'waitForRequester'>,
  context: DecisionContext,
): Decides => {
  const refusal =
    forbids(context.actor, 'waitForRequester', ticket) ??
    isStale(ticket, baseRevision, 'any-change') ??
    isBarred(ticket, 'waitForRequester');
  if (refusal) return refuse(refusal);
  return ok(
    compose(
      ticket,
      {
        commandId,
        type: 'requesterAwaited',
        clause: '2.7',
        fields: {
          status: nextStatus('waitForRequester', ticket.status) ?? ticket.status,
          assignee: ticket.assignee ?? personOf(context.actor),
          lastMessageBy: 'agent',
          ...stopClock(ticket, context.now),
        },
        message: { text, steps: null },
        mail: { template: 'question', text },
      },
      context,
    ),
  );
};
