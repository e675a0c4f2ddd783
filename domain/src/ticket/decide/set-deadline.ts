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
 * `dueAt` is the deadline that an administrator gives instead of the regulation's, or null to go back
 * to that; the reason is what everyone is told.
 */
const schema = z.strictObject({
  ...revisionFields,
  dueAt: z.nullable(instantSchema),
  reason: textSchema(limits.reason),
});

type Input = z.infer<typeof schema>;

/** The furthest deadline that may be set: a year, milliseconds. */
const FURTHEST_MS = 366 * 24 * 3_600_000;

/**
 * An administrator sets another deadline, with a reason that the requester reads, or goes back to
 * what the regulation gives. No later automation overwrites it; a reopening begins a promise of its
 * own. Refuses with `wrong-status` once the promise is kept, and names `dueAt` when it is not in the
 * future or more than a year away.
 */
const decideSetDeadline = (
  ticket: Ticket,
  { commandId, baseRevision, dueAt, reason }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const { now } = context;
  const admitted = authorizeTransition(ticket, {
    step: 'setDeadline',
    seen: { revision: baseRevision, matters: 'decisions' },
  });
  if (!admitted.ok) return admitted;
  if (ticket.clock.consideredAt !== null) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  if (dueAt !== null && (dueAt <= now || dueAt > now + FURTHEST_MS)) {
    return err({ code: 'invalid-input', issues: [{ path: 'dueAt', code: 'not-allowed' }] });
  }
  const regular = regularDeadline(ticket, context);
  const manual = { reason, at: now, regularDueAt: regular.dueAt };
  const deadline = dueAt === null ? regular : { ...regular, dueAt, manual };
  const change = {
    commandId,
    type: 'deadlineSet',
    clause: deadline.clauses.budget,
    seenRevision: baseRevision,
    fields: { status: admitted.value, deadline },
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

/** Another deadline than the regulation gives, by an administrator and with a reason. */
export const setDeadline = ticketCommand({
  name: 'setDeadline',
  schema,
  access: ['admin'],
  decide: (ticket, { input }, context) => decideSetDeadline(ticket, input, context),
});
