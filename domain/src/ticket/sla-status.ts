import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Deadline, Pause } from '../regulation/deadline';
import type { Milestones } from './milestone';
import type { RequesterDeferral } from './reason';
import { WARNING_FRACTION } from './sla-timers';
import { clockOf, type Status } from './status';

/** The part of a ticket that its clock is read from; tickets and their projections both have it. */
export interface SlaFields extends Partial<Milestones> {
  readonly status: Status;
  readonly deadline: Deadline;
  readonly pauses: readonly Pause[];
  readonly pausedAt: number | null;
  readonly consideredAt: number | null;
  /** Why the clock of a deferred ticket stands, and until when. */
  readonly deferral?: Pick<RequesterDeferral, 'title' | 'clause' | 'at' | 'until'> | null;
}

/**
 * What a badge shows. `tone` is the only place where colour means something: `calm`, `soon` in the
 * last quarter of the budget, `overdue`, `still` while the clock stands, `kept` or `missed` once the
 * service has acted.
 */
export interface SlaStatus {
  readonly tone: 'calm' | 'soon' | 'overdue' | 'still' | 'kept' | 'missed';
  /** Business time left in milliseconds, negative when overdue; at the act itself once considered. */
  readonly leftMs: number;
  /** The whole promise in business time, milliseconds. */
  readonly totalMs: number;
}

/**
 * Business time left on a ticket at an instant, by the calendar that made its deadline (clause 3.5):
 * badge and deadline cannot disagree. The deadline itself is still in time, as `kept` reads it.
 * @param now epoch milliseconds
 */
export const slaStatusAt = (calendars: Calendars, clocked: SlaFields, now: number): SlaStatus => {
  const { deadline, pauses, pausedAt, consideredAt } = clocked;
  const readAt = consideredAt ?? pausedAt ?? now;
  const { totalMs, leftMs } = withDeadlineCalendar(calendars, deadline, (calendar) => {
    const counted = withPauses(calendar, pauses);
    return {
      totalMs: counted.between(deadline.from, deadline.dueAt),
      leftMs: counted.between(readAt, deadline.dueAt),
    };
  }).value;
  return { tone: toneOf(clocked, { now, leftMs, totalMs }), leftMs, totalMs };
};

interface Reading extends Pick<SlaStatus, 'leftMs' | 'totalMs'> {
  readonly now: number;
}

function toneOf(
  { status, deadline, pausedAt, consideredAt }: SlaFields,
  { now, leftMs, totalMs }: Reading,
): SlaStatus['tone'] {
  // A deferral keeps the promise, and what is asked of it is when it ends.
  if (status === 'deferred' && pausedAt !== null) return 'still';
  if (consideredAt !== null) return consideredAt <= deadline.dueAt ? 'kept' : 'missed';
  if (clockOf(status) !== 'running') return 'still';
  if (now > deadline.dueAt) return 'overdue';
  return leftMs <= totalMs * WARNING_FRACTION ? 'soon' : 'calm';
}
