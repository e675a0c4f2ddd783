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

/** Event type and timestamp field of each timer. */
const timerRecords = {
  warn: { type: 'deadlineNear', mark: 'warnedAt' },
  breach: { type: 'deadlineMissed', mark: 'breachedAt' },
} as const;

/**
 * Runs the due SLA timer of a ticket (clause 3.4): warning, breach, closing or resuming. The event
 * id is derived from the ticket, so that it is recorded once. A warning or breach keeps the
 * revision. Fails with `wrong-status` if no timer is due.
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
    ticket: withMark(ticket, due.kind, context),
    event: eventOf(
      ticket,
      { commandId, type: timerRecords[due.kind].type, clause: ticket.deadline.clauses.budget },
      { ...context, now: timerTime(ticket, due.kind, now), before: ticket },
    ),
    message: null,
    note: null,
    notifications: [],
  });
};

function withMark(
  ticket: Ticket,
  kind: keyof typeof timerRecords,
  { calendars, now }: DecisionContext,
): Ticket {
  const clock = { ...ticket.clock, [timerRecords[kind].mark]: timerTime(ticket, kind, now) };
  return { ...ticket, ...withTimers({ ...ticket, clock }, calendars, now) };
}

/** Dates a breach at the deadline, regardless of when the scheduler ran. */
function timerTime({ deadline }: Ticket, kind: SlaTimer['kind'], now: number): number {
  return kind === 'breach' ? deadline.dueAt : now;
}

/** Runs the due SLA timer of a ticket. */
export const check = ticketCommand({
  name: 'check',
  schema: z.strictObject({}),
  access: ['system'],
  decide: (ticket, _data, context) => decideTimer(ticket, context),
});
