import { REOPEN_GRACE_MS } from '../../limits';
import { ok, refuse } from '../../result';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextStatus } from '../transitions';
import { forbids, isBarred, stateOf } from './guard';

/** `closed` follows `resolved` when the grace period has passed; the schedule's own command. */
export const decideClose = (
  ticket: Ticket,
  { commandId }: { commandId: string },
  context: DecisionContext,
): Decides => {
  const refusal = forbids(context.actor, 'close', ticket) ?? isBarred(ticket, 'close');
  if (refusal) return refuse(refusal);
  if (context.now < (ticket.resolvedAt ?? context.now) + REOPEN_GRACE_MS) {
    return refuse({ code: 'wrong-status', current: stateOf(ticket) });
  }
  return ok(
    compose(
      ticket,
      {
        commandId,
        type: 'ticketClosed',
        clause: '2.3',
        fields: {
          status: nextStatus('close', ticket.status) ?? ticket.status,
          nextCheckAt: null,
        },
      },
      context,
    ),
  );
};
