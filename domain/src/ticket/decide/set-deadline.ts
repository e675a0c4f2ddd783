import { decideDeadline, type Deadline } from '../../regulation/deadline';
import { ok, refuse } from '../../result';
import type { CommandInput } from '../commands';
import { compose } from '../compose';
import type { Decides, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { admit, stateOf } from './guard';

/** The furthest deadline that may be set: a year, milliseconds. */
const FURTHEST_MS = 366 * 24 * 3_600_000;

/**
 * An administrator sets another deadline, with a reason that the requester reads, or goes back to
 * what the regulation gives. No later automation overwrites it; a reopening begins a promise of its
 * own. Refuses with `wrong-status` once the promise is kept, and names `dueAt` when it is not in the
 * future or more than a year away.
 */
export const decideSetDeadline = (
  ticket: Ticket,
  { commandId, baseRevision, dueAt, reason }: CommandInput<'setDeadline'>,
  context: DecisionContext,
): Decides => {
  const { actor, now } = context;
  const admitted = admit(ticket, actor, {
    action: 'setDeadline',
    step: 'setDeadline',
    seen: { revision: baseRevision, matters: 'decisions' },
  });
  if (!admitted.ok) return admitted;
  if (ticket.clock.consideredAt !== null) {
    return refuse({ code: 'wrong-status', current: stateOf(ticket) });
  }
  if (dueAt !== null && (dueAt <= now || dueAt > now + FURTHEST_MS)) {
    return refuse({ code: 'invalid-input', issues: [{ path: 'dueAt', code: 'not-allowed' }] });
  }
  const regular = regularDeadline(ticket, context);
  const manual = { reason, at: now, regularDueAt: regular.dueAt };
  const deadline = dueAt === null ? regular : { ...regular, dueAt, manual };
  const change = {
    commandId,
    type: 'deadlineSet',
    clause: deadline.clauses.budget,
    fields: { status: admitted.value, deadline },
  } as const;
  const moved = deadline.dueAt !== ticket.deadline.dueAt;
  const mail = { template: 'deadline-moved', text: null } as const;
  return ok(compose(ticket, moved ? { ...change, mail } : change, context));
};

function regularDeadline(
  { category, deadline, clock: { pauses } }: Ticket,
  { regulation, calendars }: DecisionContext,
): Deadline {
  const { from, load } = deadline;
  return decideDeadline(regulation, calendars, { category, from, load, pauses, former: deadline });
}
