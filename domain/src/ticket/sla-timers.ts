import { REOPEN_GRACE_MS } from '../limits';
import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Deadline } from '../regulation/deadline';
import type { Ticket } from './schema';
import { clockOf } from './status';

/** The last part of the budget in which a ticket wants attention: a quarter. */
export const WARNING_FRACTION = 1 / 4;

type SlaState = Pick<Ticket, 'status' | 'deadline' | 'clock' | 'resolvedAt' | 'deferral'>;

/**
 * What the schedule has to do with a ticket next, and when: tell the staff that little time is left,
 * record that the promise is broken, close what was resolved, come back to what was deferred. Null when
 * nothing is to be done until somebody acts.
 */
export interface SlaTimer {
  readonly kind: 'warn' | 'breach' | 'close' | 'resume';
  /** The instant from which it is to be done, epoch milliseconds. */
  readonly at: number;
}

/**
 * The next thing for the schedule to do with a ticket. A warning is for people at work: it waits for
 * the service to open, and is left out when the deadline has passed meanwhile.
 * @param now epoch milliseconds
 */
export const nextTimer = (ticket: SlaState, calendars: Calendars, now: number): SlaTimer | null => {
  const { status, deadline, clock, resolvedAt, deferral } = ticket;
  if (status === 'resolved' && resolvedAt !== null) {
    return { kind: 'close', at: resolvedAt + REOPEN_GRACE_MS };
  }
  if (status === 'deferred' && deferral !== null) return { kind: 'resume', at: deferral.until };
  if (clockOf(status) !== 'running' || clock.consideredAt !== null) return null;
  const breach = { kind: 'breach', at: deadline.dueAt + 1 } as const;
  const due = clock.breachedAt === null ? breach : null;
  if (clock.warnedAt !== null || now > deadline.dueAt) return due;
  const warnAt = inOpenHours(Math.max(warningAt(ticket, calendars), now), deadline, calendars);
  return warnAt < deadline.dueAt ? { kind: 'warn', at: warnAt } : due;
};

/**
 * The clock and the next check of a ticket that was changed. What was noted of an earlier deadline
 * holds only as far as it holds for the present one.
 */
export const withTimers = (
  ticket: SlaState,
  calendars: Calendars,
  now: number,
): Pick<Ticket, 'clock' | 'nextCheckAt'> => {
  const clock =
    ticket.clock.consideredAt === null ? keepValidMarks(ticket, calendars, now) : ticket.clock;
  return { clock, nextCheckAt: nextTimer({ ...ticket, clock }, calendars, now)?.at ?? null };
};

function keepValidMarks(ticket: SlaState, calendars: Calendars, now: number): Ticket['clock'] {
  const { clock, deadline } = ticket;
  const isNear = clock.warnedAt !== null && now >= warningAt(ticket, calendars);
  const isPast = clock.breachedAt !== null && now > deadline.dueAt;
  return {
    ...clock,
    warnedAt: isNear ? clock.warnedAt : null,
    breachedAt: isPast ? deadline.dueAt : null,
  };
}

function warningAt({ deadline, clock }: SlaState, calendars: Calendars): number {
  return withDeadlineCalendar(calendars, deadline, (calendar) => {
    const counted = withPauses(calendar, clock.pauses);
    const total = counted.between(deadline.from, deadline.dueAt);
    return counted.subtract(deadline.dueAt, Math.floor(Math.max(total, 0) * WARNING_FRACTION));
  }).value;
}

function inOpenHours(at: number, deadline: Deadline, calendars: Calendars): number {
  return withDeadlineCalendar(calendars, deadline, (calendar) => calendar.nextOpen(at)).value;
}
