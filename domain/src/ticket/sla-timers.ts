import { REOPEN_GRACE_MS } from '../limits';
import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Deadline } from '../regulation/deadline';
import type { Ticket } from './schema';
import { clockOf } from './status';

/** Fraction of the target before the deadline in which a warning is due. */
export const WARNING_FRACTION = 1 / 4;

type SlaState = Pick<Ticket, 'status' | 'deadline' | 'clock' | 'resolvedAt' | 'deferral'>;

/**
 * The next scheduled action of a ticket: warn before the deadline, record a breach, close a
 * resolved ticket, or resume a deferred one.
 */
export interface SlaTimer {
  readonly kind: 'warn' | 'breach' | 'close' | 'resume';
  /** When the action is due, epoch milliseconds. */
  readonly at: number;
}

/**
 * Returns the next scheduled action of a ticket, or null. A warning is postponed to business hours,
 * and skipped if the deadline has passed by then.
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
  const breachTimer = clock.breachedAt === null ? breach : null;
  if (clock.warnedAt !== null || now > deadline.dueAt) return breachTimer;
  const warnAt = nextBusinessTime(Math.max(warningAt(ticket, calendars), now), deadline, calendars);
  return warnAt < deadline.dueAt ? { kind: 'warn', at: warnAt } : breachTimer;
};

/**
 * Updates the SLA timer and `nextCheckAt` of a changed ticket. Clears warning and breach marks that
 * do not apply to the new deadline.
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

function nextBusinessTime(at: number, deadline: Deadline, calendars: Calendars): number {
  return withDeadlineCalendar(calendars, deadline, (calendar) => calendar.nextOpen(at)).value;
}
