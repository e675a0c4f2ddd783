import { ok } from '../../result';
import { stopClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, holderOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit } from './guard';

/** Clause 2.7, second reason: the requester is asked, and the clock stands until they answer. */
export const decideWait = (
  ticket: Ticket,
  { commandId, baseRevision, text }: CommandInput<'waitForRequester'>,
  context: DecisionContext,
): Decides => {
  const admitted = admit(ticket, context.actor, {
    action: 'waitForRequester',
    step: 'waitForRequester',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  return ok(
    compose(
      ticket,
      {
        commandId,
        type: 'requesterAwaited',
        clause: '2.7',
        fields: {
          status: admitted.value,
          assignee: holderOf(ticket, context.actor),
          clock: stopClock(ticket.clock, context.now),
        },
        message: { text, steps: null },
        mail: { template: 'question', text },
      },
      context,
    ),
  );
};
