import { withDeadlineCalendar, withPauses, type Calendars } from '../regulation/calendars';
import type { Deadline, Pause } from '../regulation/deadline';
import type { Milestones } from './milestone';
import type { RequesterDeferral } from './reason';
import { WARNING_FRACTION } from './sla-timers';
import { clockOf, type Status } from './status';

/** Fields of a ticket or its requester view that determine its SLA status. */
export interface SlaFields extends Partial<Milestones> {
  readonly status: Status;
  readonly deadline: Deadline;
  readonly pauses: readonly Pause[];
  readonly pausedAt: number | null;
  readonly consideredAt: number | null;
  /** The deferral of a deferred ticket. */
  readonly deferral?: Pick<RequesterDeferral, 'title' | 'clause' | 'at' | 'until'> | null;
}

/**
 * Data of an SLA badge. `tone` determines its colour: `calm`, `soon` in the last quarter of the
 * target, `overdue`, `still` during a pause, `kept` or `missed` after the first response.
 */
export interface SlaStatus {
  readonly tone: 'calm' | 'soon' | 'overdue' | 'still' | 'kept' | 'missed';
  /** Remaining business time, milliseconds; negative if overdue; fixed at the first response. */
  readonly leftMs: number;
  /** The whole target in business time, milliseconds. */
  readonly totalMs: number;
}

/**
 * Returns the SLA status of a ticket at an instant, by the calendar version of its deadline (clause
 * 3.5). A response at exactly `dueAt` is in time.
 * @param now epoch milliseconds
 */
export const slaStatusAt = (calendars: Calendars, fields: SlaFields, now: number): SlaStatus => {
  const { deadline, pauses, pausedAt, consideredAt } = fields;
  const at = consideredAt ?? pausedAt ?? now;
  const { totalMs, leftMs } = withDeadlineCalendar(calendars, deadline, (calendar) => {
    const counted = withPauses(calendar, pauses);
    return {
      totalMs: counted.between(deadline.from, deadline.dueAt),
      leftMs: counted.between(at, deadline.dueAt),
    };
  }).value;
  return { tone: toneOf(fields, { now, leftMs, totalMs }), leftMs, totalMs };
};

interface StatusInput extends Pick<SlaStatus, 'leftMs' | 'totalMs'> {
  readonly now: number;
}

function toneOf(
  { status, deadline, pausedAt, consideredAt }: SlaFields,
  { now, leftMs, totalMs }: StatusInput,
): SlaStatus['tone'] {
  // A deferral counts as a response; the badge shows when it ends.
  if (status === 'deferred' && pausedAt !== null) return 'still';
  if (consideredAt !== null) return consideredAt <= deadline.dueAt ? 'kept' : 'missed';
  if (clockOf(status) !== 'running') return 'still';
  if (now > deadline.dueAt) return 'overdue';
  return leftMs <= totalMs * WARNING_FRACTION ? 'soon' : 'calm';
}
