import { ticketCommand } from '../../command/definition';
import { systemInput } from '../../command/fields';
import { REOPEN_GRACE_MS } from '../../limits';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * `closed` follows `resolved` when the grace period has passed; the schedule's own command. Refused
 * with `wrong-status` before that.
 */
export const decideClose = (
  ticket: Ticket,
  { commandId }: { commandId: string },
  context: DecisionContext,
): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, { step: 'close' });
  if (!admitted.ok) return admitted;
  if (isGraceLeft(ticket, context.now)) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  const fields = { status: admitted.value };
  return ok(
    applyChange(ticket, { commandId, type: 'ticketClosed', clause: '2.3', fields }, context),
  );
};

/** Whether a resolved ticket can still be reopened: 7 days, half-open. */
export const isGraceLeft = ({ resolvedAt }: Ticket, now: number): boolean =>
  resolvedAt !== null && now < resolvedAt + REOPEN_GRACE_MS;

/** Closes a resolved ticket when the grace period has passed; by schedule. */
export const close = ticketCommand({
  name: 'close',
  schema: systemInput,
  access: ['system'],
  decide: (ticket, { input }, context) => decideClose(ticket, input, context),
});
