import type { Calendars } from '../regulation/calendars';
import { moveDeadline } from '../regulation/deadline';
import type { Ticket } from './schema';

/** Pauses the SLA timer from an instant on; no effect if it is already paused. */
export const stopClock = (clock: Ticket['clock'], now: number): Ticket['clock'] => ({
  ...clock,
  // Clock skew between machines: a pause must not start before the end of the previous one.
  pausedAt: clock.pausedAt ?? Math.max(now, clock.pauses.at(-1)?.to ?? now),
});

/** The deadline and the state of its SLA timer. */
type TimerInput = Pick<Ticket, 'clock' | 'deadline'>;

/**
 * Resumes the SLA timer: ends the pause and moves the deadline by its business time (clause 3.5).
 * No effect on a running timer; after the first response the deadline does not move.
 */
export const resumeClock = (
  { clock, deadline }: TimerInput,
  calendars: Calendars,
  now: number,
): TimerInput => {
  if (clock.pausedAt === null) return { clock, deadline };
  const pause = { from: clock.pausedAt, to: now };
  if (clock.consideredAt !== null || pause.to <= pause.from) {
    return { clock: { ...clock, pausedAt: null }, deadline };
  }
  const pauses = [...clock.pauses, pause];
  return {
    clock: { ...clock, pauses, pausedAt: null },
    deadline: moveDeadline(deadline, calendars, pauses),
  };
};

/**
 * Records the first response of the service (clause 3.4), with a breach at the deadline if it is
 * late. No effect on later responses. A paused timer stays paused.
 */
export const recordFirstResponse = (
  input: TimerInput,
  calendars: Calendars,
  now: number,
): TimerInput => {
  if (input.clock.consideredAt !== null) return input;
  const { clock, deadline } = resumeClock(input, calendars, now);
  const breachedAt = clock.breachedAt ?? (now > deadline.dueAt ? deadline.dueAt : null);
  const { pausedAt } = input.clock;
  return {
    clock: {
      ...clock,
      consideredAt: now,
      breachedAt,
      pausedAt: pausedAt === null ? null : Math.max(now, pausedAt),
    },
    deadline,
  };
};
