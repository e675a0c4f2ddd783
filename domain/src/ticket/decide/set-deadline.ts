import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { revisionFields } from '../../command/fields';
import { instantSchema, textSchema } from '../../fields';
import { limits } from '../../limits';
import { decideDeadline, type Deadline } from '../../regulation/deadline';
import { ok, err } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition, conflictStateOf } from './authorize';

/**
 * `dueAt` is the manual deadline, or null to restore the computed one; the reason is shown to
 * everyone.
 */
const schema = z.strictObject({
  ...revisionFields,
  dueAt: z.nullable(instantSchema),
  reason: textSchema(limits.reason),
});

type Input = z.infer<typeof schema>;

/** Maximum distance of a manual deadline: 366 days, milliseconds. */
const MAX_AHEAD_MS = 366 * 24 * 3_600_000;

/**
 * Sets a manual deadline with a reason, or restores the computed one. No automation overwrites it;
 * reopening starts a new cycle. Fails with `wrong-status` after the first response, and with
 * `invalid-input` if `dueAt` is not in the future or more than a year away.
 */
const decideSetDeadline = (
  ticket: Ticket,
  { commandId, baseRevision, dueAt, reason }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const { now } = context;
  const transition = authorizeTransition(ticket, {
    step: 'setDeadline',
    expected: { revision: baseRevision, scope: 'decisions' },
  });
  if (!transition.ok) return transition;
  if (ticket.clock.consideredAt !== null) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  if (dueAt !== null && (dueAt <= now || dueAt > now + MAX_AHEAD_MS)) {
    return err({ code: 'invalid-input', issues: [{ path: 'dueAt', code: 'not-allowed' }] });
  }
  const regular = regularDeadline(ticket, context);
  const manual = { reason, at: now, regularDueAt: regular.dueAt };
  const deadline = dueAt === null ? regular : { ...regular, dueAt, manual };
  const change = {
    commandId,
    type: 'deadlineSet',
    clause: deadline.clauses.budget,
    baseRevision,
    fields: { status: transition.value, deadline },
  } as const;
  const moved = deadline.dueAt !== ticket.deadline.dueAt;
  const notify = { type: 'deadline-moved', text: null } as const;
  return ok(applyChange(ticket, moved ? { ...change, notify } : change, context));
};

function regularDeadline(
  { category, deadline, clock: { pauses } }: Ticket,
  { regulation, calendars }: DecisionContext,
): Deadline {
  const { from, load } = deadline;
  return decideDeadline(regulation, calendars, { category, from, load, pauses, former: deadline });
}

/** Sets or removes a manual deadline; administrators only. */
export const setDeadline = ticketCommand({
  name: 'setDeadline',
  schema,
  access: ['admin'],
  decide: (ticket, { input }, context) => decideSetDeadline(ticket, input, context),
});
