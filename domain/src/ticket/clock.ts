import type { Calendars } from '../regulation/calendars';
import { moveDeadline } from '../regulation/deadline';
import type { Ticket } from './schema';

/** The clock, standing from an instant on; one that stands already stays as it is. */
export const stopClock = (clock: Ticket['clock'], now: number): Ticket['clock'] => ({
  ...clock,
  // Machines disagree by milliseconds; a pause never begins inside the one before it.
  pausedAt: clock.pausedAt ?? Math.max(now, clock.pauses.at(-1)?.to ?? now),
});

/**
 * The fields of a ticket whose clock goes on: the pause is finished, and the deadline moves by the
 * business time that it covered (clause 3.5). A clock that runs already stays as it is.
 */
export const resumeClock = (
  { clock, deadline }: Ticket,
  calendars: Calendars,
  now: number,
): Pick<Ticket, 'clock' | 'deadline'> => {
  if (clock.pausedAt === null) return { clock, deadline };
  const pause = { from: clock.pausedAt, to: now };
  const pauses = pause.to > pause.from ? [...clock.pauses, pause] : clock.pauses;
  return {
    clock: { ...clock, pauses, pausedAt: null },
    deadline: moveDeadline(deadline, calendars, pauses),
  };
};

/** The clock after a substantive act of the service: the first one keeps the promise (clause 3.4). */
export const consider = (clock: Ticket['clock'], now: number): Ticket['clock'] => ({
  ...clock,
  consideredAt: clock.consideredAt ?? now,
});
