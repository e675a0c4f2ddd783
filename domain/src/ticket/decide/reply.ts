import { ok } from '../../result';
import { consider, resumeClock } from '../clock';
import type { CommandInput } from '../commands';
import { compose, holderOf, sideOf } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit } from './guard';

/**
 * A message in the thread. From an agent it is the answer that keeps the promise (clause 3.4); from
 * the requester it ends the wait, and the clock goes on. What an agent did meanwhile never refuses a
 * requester.
 */
export const decideReply = (
  ticket: Ticket,
  input: CommandInput<'reply'>,
  context: DecisionContext,
): Decides =>
  sideOf(context.actor, ticket.requester.uid) === 'agent'
    ? agentReplies(ticket, input, context)
    : requesterReplies(ticket, input, context);

function agentReplies(
  ticket: Ticket,
  { commandId, baseRevision, text }: CommandInput<'reply'>,
  context: DecisionContext,
): Decides {
  const { actor, calendars, now } = context;
  const admitted = admit(ticket, actor, {
    action: 'reply',
    step: 'agentReplies',
    seen: { revision: baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  return ok(
    compose(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.3',
        fields: {
          status: admitted.value,
          assignee: holderOf(ticket, actor),
          ...consider(ticket, calendars, now),
        },
        message: { text, steps: null },
        mail: { template: 'reply', text },
      },
      context,
    ),
  );
}

function requesterReplies(
  ticket: Ticket,
  { commandId, text }: CommandInput<'reply'>,
  context: DecisionContext,
): Decides {
  const { actor, calendars, now } = context;
  const admitted = admit(ticket, actor, { action: 'reply', step: 'requesterReplies' });
  if (!admitted.ok) return admitted;
  return ok(
    compose(
      ticket,
      {
        commandId,
        type: 'replySent',
        clause: '2.2',
        fields: {
          status: admitted.value,
          ...resumeClock(ticket, calendars, now),
        },
        message: { text, steps: null },
      },
      context,
    ),
  );
}
