import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { after, anna, command, MONDAY_NOON, newTicket, olga, ticketIn } from '../testing/builders';
import { at, calendars, DAY, serviceCalendar, HOUR, MINUTE } from '../testing/calendars';
import type { Ticket } from './schema';
import { slaStatusAt } from './sla-status';

const fresh = newTicket({ load: { count: 30, capped: false } });

const viewAt = (ticket: Ticket, wall: string | number) =>
  slaStatusAt(
    calendars,
    { ...ticket, ...ticket.clock },
    typeof wall === 'string' ? at(wall) : wall,
  );

describe('clockViewAt', () => {
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
  ])('at %s reads %s', (wall, tone, leftMs) => {
    expect(viewAt(fresh, wall)).toEqual({ tone, leftMs, totalMs: 4 * HOUR });
  });

  it('loses nothing over a night or a weekend', () => {
    const friday = newTicket({ now: at('2026-11-20 17:30') });
    const left = (wall: string) => viewAt(friday, wall).leftMs;
    expect(left('2026-11-20 18:00')).toBe(90 * MINUTE);
    expect(left('2026-11-22 12:00')).toBe(90 * MINUTE);
    expect(left('2026-11-23 10:00')).toBe(90 * MINUTE);
  });

  it('stands still while the requester is asked', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    for (const wall of ['2026-11-23 13:00', '2026-11-23 17:00', '2026-12-30 12:00']) {
      expect(viewAt(waiting, wall)).toEqual({ tone: 'still', leftMs: 3 * HOUR, totalMs: 4 * HOUR });
    }
    const answered = after(waiting, command.reply(waiting), {
      actor: olga,
      now: at('2026-11-23 17:00'),
    });
    expect(viewAt(answered, '2026-11-23 17:00')).toMatchObject({ tone: 'calm', leftMs: 3 * HOUR });
  });

  it('reads kept or missed at the act itself, for ever after', () => {
    const answeredAt = (now: number) => after(fresh, command.reply(fresh), { actor: anna, now });
    const { dueAt } = fresh.deadline;
    const kept = answeredAt(dueAt);
    const missed = answeredAt(dueAt + 1);
    for (const now of [dueAt, dueAt + DAY]) {
      expect(viewAt(kept, now)).toEqual({ tone: 'kept', leftMs: 0, totalMs: 4 * HOUR });
      expect(viewAt(missed, now)).toEqual({ tone: 'missed', leftMs: -1, totalMs: 4 * HOUR });
    }
  });

  it('reads the act and not a later pause', () => {
    const answered = after(fresh, command.reply(fresh), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    const waiting = after(answered, command.waitForRequester(answered), {
      actor: anna,
      now: at('2026-11-23 14:00'),
    });
    expect(viewAt(waiting, '2026-11-24 12:00')).toMatchObject({ tone: 'kept', leftMs: 3 * HOUR });
  });

  it('runs no clock on a ticket that ended without an act', () => {
    const merged = { ...ticketIn('merged'), clock: fresh.clock };
    expect(viewAt(merged, '2026-12-30 12:00').tone).toBe('still');
  });

  it('counts a promise in days by the same hours', () => {
    const merge = newTicket({ input: { category: 'merge-cards' } });
    expect(viewAt(merge, '2027-01-12 18:00')).toMatchObject({ tone: 'soon', leftMs: 8 * HOUR });
    expect(viewAt(merge, '2026-11-23 18:00')).toMatchObject({ tone: 'calm', leftMs: 240 * HOUR });
  });

  it('R28 reads an overdue ticket in a year that has no data', () => {
    const late = newTicket({ now: at('2027-12-30 12:00') });
    expect(late.deadline.provisional).toBe(false);
    expect(viewAt(late, '2028-02-01 12:00').tone).toBe('overdue');
  });

  it('R28 stays on the provisional calendar when the data have come', () => {
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

  it('never grows while the clock runs, and its tone follows what is left', () => {
    const instants = fc.integer({ min: MONDAY_NOON, max: MONDAY_NOON + 5 * DAY });
    fc.assert(
      fc.property(instants, fc.nat(DAY), (now, step) => {
        const [view, next] = [viewAt(fresh, now), viewAt(fresh, now + step)];
        expect(next.leftMs).toBeLessThanOrEqual(view.leftMs);
        const early = view.leftMs > HOUR ? 'calm' : 'soon';
        expect(view.tone).toBe(now > fresh.deadline.dueAt ? 'overdue' : early);
      }),
    );
  });
});
