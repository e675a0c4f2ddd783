import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { after, anna, command, MONDAY_NOON, newTicket, olga, ticketIn } from '../testing/builders';
import { at, calendars, DAY, serviceCalendar, HOUR, MINUTE } from '../testing/calendars';
import type { Ticket } from './schema';
import { slaStatusAt } from './sla-status';

const fresh = newTicket({ load: { count: 30, capped: false } });

const statusAt = (ticket: Ticket, localTime: string | number) =>
  slaStatusAt(
    calendars,
    { ...ticket, ...ticket.clock },
    typeof localTime === 'string' ? at(localTime) : localTime,
  );

describe('slaStatusAt', () => {
  it.each([
    ['2026-11-23 12:00', 'calm', 4 * HOUR],
    ['2026-11-23 14:59:59.999', 'calm', HOUR + 1],
    ['2026-11-23 15:00', 'soon', HOUR],
    ['2026-11-23 15:59:59.999', 'soon', 1],
    ['2026-11-23 16:00', 'soon', 0],
    ['2026-11-23 16:00:00.001', 'overdue', -1],
    ['2026-11-23 20:00', 'overdue', -2 * HOUR],
    ['2026-11-24 10:00', 'overdue', -2 * HOUR],
    ['2026-11-24 11:00', 'overdue', -3 * HOUR],
  ])('returns at %s the tone %s', (localTime, tone, leftMs) => {
    expect(statusAt(fresh, localTime)).toEqual({ tone, leftMs, totalMs: 4 * HOUR });
  });

  it('keeps the remaining time over a night or a weekend', () => {
    const friday = newTicket({ now: at('2026-11-20 17:30') });
    const left = (localTime: string) => statusAt(friday, localTime).leftMs;
    expect(left('2026-11-20 18:00')).toBe(90 * MINUTE);
    expect(left('2026-11-22 12:00')).toBe(90 * MINUTE);
    expect(left('2026-11-23 10:00')).toBe(90 * MINUTE);
  });

  it('is fixed during a pause', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    for (const localTime of ['2026-11-23 13:00', '2026-11-23 17:00', '2026-12-30 12:00']) {
      expect(statusAt(waiting, localTime)).toEqual({
        tone: 'still',
        leftMs: 3 * HOUR,
        totalMs: 4 * HOUR,
      });
    }
    const answered = after(waiting, command.reply(waiting), {
      actor: olga,
      now: at('2026-11-23 17:00'),
    });
    expect(statusAt(answered, '2026-11-23 17:00')).toMatchObject({
      tone: 'calm',
      leftMs: 3 * HOUR,
    });
  });

  it('is fixed as kept or missed after the first response', () => {
    const answeredAt = (now: number) => after(fresh, command.reply(fresh), { actor: anna, now });
    const { dueAt } = fresh.deadline;
    const kept = answeredAt(dueAt);
    const missed = answeredAt(dueAt + 1);
    for (const now of [dueAt, dueAt + DAY]) {
      expect(statusAt(kept, now)).toEqual({ tone: 'kept', leftMs: 0, totalMs: 4 * HOUR });
      expect(statusAt(missed, now)).toEqual({ tone: 'missed', leftMs: -1, totalMs: 4 * HOUR });
    }
  });

  it('ignores a pause after the first response', () => {
    const answered = after(fresh, command.reply(fresh), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    const waiting = after(answered, command.waitForRequester(answered), {
      actor: anna,
      now: at('2026-11-23 14:00'),
    });
    expect(statusAt(waiting, '2026-11-24 12:00')).toMatchObject({ tone: 'kept', leftMs: 3 * HOUR });
  });

  it('is still for a ticket that ended without a response', () => {
    const merged = { ...ticketIn('merged'), clock: fresh.clock };
    expect(statusAt(merged, '2026-12-30 12:00').tone).toBe('still');
  });

  it('measures a daily target in business hours', () => {
    const merge = newTicket({ input: { category: 'merge-cards' } });
    expect(statusAt(merge, '2027-01-12 18:00')).toMatchObject({ tone: 'soon', leftMs: 8 * HOUR });
    expect(statusAt(merge, '2026-11-23 18:00')).toMatchObject({ tone: 'calm', leftMs: 240 * HOUR });
  });

  it('R28 handles an overdue ticket in a year without data', () => {
    const late = newTicket({ now: at('2027-12-30 12:00') });
    expect(late.deadline.provisional).toBe(false);
    expect(statusAt(late, '2028-02-01 12:00').tone).toBe('overdue');
  });

  it('R28 keeps using the provisional calendar of the deadline', () => {
    const provisional = newTicket({ now: at('2027-12-31 17:30') });
    const official = serviceCalendar('official-2', { from: 2026, to: 2028 });
    const spies = {
      official: vi.spyOn({ ...official }, 'between'),
      provisional: vi.spyOn({ ...calendars.provisional }, 'between'),
    };
    const spied = {
      official: { ...official, between: spies.official },
      provisional: { ...calendars.provisional, between: spies.provisional },
    };
    slaStatusAt(spied, { ...provisional, ...provisional.clock }, MONDAY_NOON);
    expect(spies.provisional).toHaveBeenCalledTimes(2);
    expect(spies.official).not.toHaveBeenCalled();
  });

  it('never increases while running, and the tone follows the remaining time', () => {
    const instants = fc.integer({ min: MONDAY_NOON, max: MONDAY_NOON + 5 * DAY });
    fc.assert(
      fc.property(instants, fc.nat(DAY), (now, step) => {
        const [status, next] = [statusAt(fresh, now), statusAt(fresh, now + step)];
        expect(next.leftMs).toBeLessThanOrEqual(status.leftMs);
        const early = status.leftMs > HOUR ? 'calm' : 'soon';
        expect(status.tone).toBe(now > fresh.deadline.dueAt ? 'overdue' : early);
      }),
    );
  });
});
