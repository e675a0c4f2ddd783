import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { REOPEN_GRACE_MS } from '../../limits';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * Closes a resolved ticket after the reopening period. Fails with `wrong-status` before its end.
 */
export const decideClose = (
  ticket: Ticket,
  { commandId }: { commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const transition = authorizeTransition(ticket, { step: 'close' });
  if (!transition.ok) return transition;
  if (isGraceLeft(ticket, context.now)) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  const fields = { status: transition.value };
  return ok(
    applyChange(ticket, { commandId, type: 'ticketClosed', clause: '2.3', fields }, context),
  );
};

/** Whether a resolved ticket can still be reopened: 7 days, end excluded. */
export const isGraceLeft = ({ resolvedAt }: Ticket, now: number): boolean =>
  resolvedAt !== null && now < resolvedAt + REOPEN_GRACE_MS;

/** Closes a resolved ticket after the reopening period; run by the scheduler. */
export const close = ticketCommand({
  name: 'close',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideClose(ticket, input, context),
});
