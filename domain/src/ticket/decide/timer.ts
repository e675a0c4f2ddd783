import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { scheduledId } from '../../fields';
import { ok, err } from '../../result';
import { eventOf } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { nextTimer, withTimers, type SlaTimer } from '../sla-timers';
import { conflictStateOf } from './authorize';
import { decideClose } from './close';
import { decideResume } from './resume';

/** How a check is written down. */
const recorded = {
  warn: { type: 'deadlineNear', mark: 'warnedAt' },
  breach: { type: 'deadlineMissed', mark: 'breachedAt' },
} as const;

/**
 * What the schedule has to do with a ticket by now (clause 3.4): warn, record a broken promise, close,
 * or come back to what was deferred. The id of the event follows from the ticket, so that nothing is recorded twice. Refused with
 * `wrong-status` when nothing is due. Nobody has to look at a ticket anew because of a warning or a
 * breach: the revision stays.
 */
const decideTimer = (ticket: Ticket, context: DecisionContext): TicketWriteResult => {
  const { calendars, now } = context;
  const due = nextTimer(ticket, calendars, now);
  if (due === null || due.at > now) {
    return err({ code: 'wrong-status', current: conflictStateOf(ticket) });
  }
  const commandId = scheduledId(due.kind, ticket.revision);
  if (due.kind === 'close') return decideClose(ticket, { commandId }, context);
  if (due.kind === 'resume') return decideResume(ticket, { commandId }, context);
  return ok({
    ticket: noted(ticket, due.kind, context),
    event: eventOf(
      ticket,
      { commandId, type: recorded[due.kind].type, clause: ticket.deadline.clauses.budget },
      { ...context, now: atOf(ticket, due.kind, now), before: ticket },
    ),
    message: null,
    note: null,
    notifications: [],
  });
};

function noted(
  ticket: Ticket,
  kind: keyof typeof recorded,
  { calendars, now }: DecisionContext,
): Ticket {
  const clock = { ...ticket.clock, [recorded[kind].mark]: atOf(ticket, kind, now) };
  return { ...ticket, ...withTimers({ ...ticket, clock }, calendars, now) };
}

/** A promise is broken at its deadline, whenever the schedule came to see it. */
function atOf({ deadline }: Ticket, kind: SlaTimer['kind'], now: number): number {
  return kind === 'breach' ? deadline.dueAt : now;
}

/** Does what the schedule has to do with a ticket by now. */
export const check = ticketCommand({
  name: 'check',
  schema: z.strictObject({}),
  access: ['system'],
  decide: (ticket, _given, context) => decideTimer(ticket, context),
});
