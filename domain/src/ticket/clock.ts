import type { Calendars } from '../regulation/calendars';
import { moveDeadline } from '../regulation/deadline';
import type { Ticket } from './schema';

/** The clock, standing from an instant on; one that stands already stays as it is. */
export const stopClock = (clock: Ticket['clock'], now: number): Ticket['clock'] => ({
  ...clock,
  // Machines disagree by milliseconds; a pause never begins inside the one before it.
  pausedAt: clock.pausedAt ?? Math.max(now, clock.pauses.at(-1)?.to ?? now),
});

/** What was promised, and how far its clock has come. */
type TimerInput = Pick<Ticket, 'clock' | 'deadline'>;

/**
 * The fields of a ticket whose clock goes on: the pause is finished, and the deadline moves by the
 * business time that it covered (clause 3.5). A clock that runs already stays as it is, and a promise
 * that was kept or broken is moved by nothing.
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
 * The fields of a ticket after a substantive act of the service: the first one keeps the promise
 * (clause 3.4), or finds it broken at its deadline. A clock that stands has not counted up to now, and
 * goes on standing.
 */
export const recordFirstResponse = (
  promise: TimerInput,
  calendars: Calendars,
  now: number,
): TimerInput => {
  if (promise.clock.consideredAt !== null) return promise;
  const { clock, deadline } = resumeClock(promise, calendars, now);
  const breachedAt = clock.breachedAt ?? (now > deadline.dueAt ? deadline.dueAt : null);
  const { pausedAt } = promise.clock;
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
