import type { Deadline, Pause } from '../regulation/deadline';
import type { BusinessCalendar } from '../time/types';
import { clockOf, type Status } from './status';

/** The part of a ticket that its clock is read from; tickets and their projections both have it. */
export interface Clocked {
  readonly status: Status;
  readonly deadline: Deadline;
  readonly pauses: readonly Pause[];
  readonly pausedAt: number | null;
  readonly consideredAt: number | null;
}

/**
 * What a badge shows. `tone` is the only place where colour means something: `calm`, `soon` in the
 * last quarter of the budget, `overdue`, `still` while the clock stands, `kept` or `missed` once the
 * service has acted.
 */
export interface ClockView {
  readonly tone: 'calm' | 'soon' | 'overdue' | 'still' | 'kept' | 'missed';
  /** Business time left in milliseconds, negative when overdue; at the act itself once considered. */
  readonly leftMs: number;
  /** The whole promise in business time, milliseconds. */
  readonly totalMs: number;
}

/** The last part of the budget in which a ticket wants attention: a quarter. */
const LAST_PART = 1 / 4;

/**
 * Business time left on a ticket at an instant, by the calendar that made its deadline (clause 3.5):
 * badge and deadline cannot disagree.
 */
export const clockViewAt = (
  calendar: BusinessCalendar,
  { status, deadline, pauses, pausedAt, consideredAt }: Clocked,
  now: number,
): ClockView => {
  const counted = calendar.withBreaks(pauses);
  const totalMs = counted.between(deadline.from, deadline.dueAt);
  const readAt = consideredAt ?? pausedAt ?? now;
  const leftMs = counted.between(readAt, deadline.dueAt);
  const view = (tone: ClockView['tone']): ClockView => ({ tone, leftMs, totalMs });
  if (consideredAt !== null) return view(consideredAt <= deadline.dueAt ? 'kept' : 'missed');
  if (clockOf(status) === 'paused') return view('still');
  if (now >= deadline.dueAt) return view('overdue');
  return view(leftMs <= totalMs * LAST_PART ? 'soon' : 'calm');
};
