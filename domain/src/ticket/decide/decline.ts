import { ok } from '../../result';
import { consider, resumeClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, holderOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { decideGrounds, wordsOf } from './grounds';
import { admit } from './guard';

/**
 * Clause 2.7: a refusal with one of the seven reasons. It keeps the promise (clause 3.4) and ends the
 * clock. One that follows a contested refusal is final.
 */
export const decideDecline = (
  ticket: Ticket,
  input: CommandInput<'decline'>,
  context: DecisionContext,
): Decides => {
  const { actor, calendars, now } = context;
  const admitted = admit(ticket, actor, {
    action: 'decline',
    step: 'decline',
    seen: { revision: input.baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  const decided = decideGrounds(input, context);
  if (!decided.ok) return decided;
  const { grounds, reason } = decided.value;
  const text = wordsOf(grounds);
  return ok(
    compose(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketDeclined',
        clause: grounds.clause,
        grounds: { reason: grounds.reason, title: grounds.title },
        fields: {
          status: admitted.value,
          assignee: holderOf(ticket, actor),
          ...consider(resumeClock(ticket, calendars, now), calendars, now),
          refusal: { ...grounds, next: reason.next, final: ticket.contest !== null },
        },
        message: { text, steps: null },
        mail: { template: 'declined', text },
      },
      context,
    ),
  );
};
