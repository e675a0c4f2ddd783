import { describe, expect, it } from 'vitest';
import {
  after,
  anna,
  command,
  context,
  granted,
  newTicket,
  olga,
  refused,
  system,
} from '../../testing/builders';
import { at, DAY, HOUR, MINUTE } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';

const checked = (ticket: Ticket, now: number) =>
  decide(ticket, command.check(), context(system, now));

/** Two hours from Monday noon: the last quarter begins at 13:30, the deadline is 14:00. */
const fresh = newTicket();
const NEAR = at('2026-11-23 13:30');
const DUE = at('2026-11-23 14:00');

describe('a deadline that comes near', () => {
  it('is looked at next when a quarter of the budget is left', () => {
    expect(fresh.nextCheckAt).toBe(NEAR);
    expect(refused(checked(fresh, NEAR - 1)).code).toBe('wrong-status');
  });

  it('is noted once, and then waits for its end', () => {
    const { ticket, event, mail, message } = granted(checked(fresh, NEAR));
    expect(ticket.clock.warnedAt).toBe(NEAR);
    expect(ticket.nextCheckAt).toBe(DUE + 1);
    expect(event).toMatchObject({
      id: 'schedule:warn-1',
      type: 'deadlineNear',
      at: NEAR,
      clause: '3.4',
    });
    expect([mail, message]).toEqual([[], null]);
    expect(refused(checked(ticket, NEAR + MINUTE)).code).toBe('wrong-status');
  });

  it('is no reason for anyone to look at the ticket anew', () => {
    const { ticket } = granted(checked(fresh, NEAR));
    expect(ticket).toEqual({ ...fresh, clock: ticket.clock, nextCheckAt: ticket.nextCheckAt });
  });

  it('waits for the service to open', () => {
    // Two hours from Monday 17:00: an hour on Tuesday, of which the last half is the last quarter.
    const evening = newTicket({ now: at('2026-11-23 17:30') });
    expect(evening.deadline.dueAt).toBe(at('2026-11-24 11:30'));
    expect(evening.nextCheckAt).toBe(at('2026-11-24 11:00'));
    // The last quarter begins with the end of the day: nobody is there to be warned before morning.
    const late = newTicket({ now: at('2026-11-23 16:30') });
    expect(late.deadline.dueAt).toBe(at('2026-11-24 10:30'));
    expect(late.nextCheckAt).toBe(at('2026-11-24 10:00'));
  });

  it('is not spoken of at night, however late the schedule came', () => {
    const late = newTicket({ now: at('2026-11-23 16:20') });
    expect(late.nextCheckAt).toBe(at('2026-11-23 17:50'));
    expect(refused(checked(late, at('2026-11-23 20:00'))).code).toBe('wrong-status');
    const { event } = granted(checked(late, at('2026-11-24 10:05')));
    expect(event.type).toBe('deadlineNear');
  });
});

describe('a deadline that passes', () => {
  it('is recorded at its instant, whenever the schedule came', () => {
    const { ticket, event } = granted(checked(fresh, DUE + 3 * DAY));
    expect(event).toMatchObject({ id: 'schedule:breach-1', type: 'deadlineMissed', at: DUE });
    expect(ticket.clock).toMatchObject({ breachedAt: DUE, warnedAt: null });
    expect(ticket.nextCheckAt).toBeNull();
    expect(refused(checked(ticket, DUE + 4 * DAY)).code).toBe('wrong-status');
  });

  it('is still kept at its last instant', () => {
    const warned = granted(checked(fresh, NEAR)).ticket;
    expect(refused(checked(warned, DUE)).code).toBe('wrong-status');
    expect(granted(checked(warned, DUE + 1)).event.type).toBe('deadlineMissed');
  });

  it('is found by the answer that comes before the schedule', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: DUE + HOUR });
    expect(answered.clock).toMatchObject({ consideredAt: DUE + HOUR, breachedAt: DUE });
    expect(answered.nextCheckAt).toBeNull();
  });

  it('is never found after an answer in time', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: DUE });
    expect(answered.clock).toMatchObject({ consideredAt: DUE, breachedAt: null });
    expect(refused(checked(answered, DUE + DAY)).code).toBe('wrong-status');
  });
});

describe('a clock that stands', () => {
  const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: NEAR - HOUR });

  it('is not looked at', () => {
    expect(waiting.nextCheckAt).toBeNull();
    expect(refused(checked(waiting, DUE + DAY)).code).toBe('wrong-status');
  });

  it('is looked at again when it goes on', () => {
    const answered = after(waiting, command.reply(waiting), { actor: olga, now: NEAR });
    expect(answered.deadline.dueAt).toBe(DUE + HOUR);
    expect(answered.nextCheckAt).toBe(NEAR + HOUR);
  });
});

describe('another deadline', () => {
  it('takes back what was noted of the one before it, as far as it no longer holds', () => {
    const broken = granted(checked(granted(checked(fresh, NEAR)).ticket, DUE + 1)).ticket;
    const now = DUE + MINUTE;
    const later = after(broken, command.setCategory(broken, 'participant'), { actor: anna, now });
    expect(later.deadline.dueAt).toBe(at('2026-11-23 16:00'));
    expect(later.clock).toMatchObject({ warnedAt: null, breachedAt: null });
    expect(later.nextCheckAt).toBe(at('2026-11-23 15:00'));
  });

  it('keeps a warning that holds for it as well', () => {
    const warned = granted(checked(fresh, NEAR)).ticket;
    const now = DUE - MINUTE;
    const due = DUE + MINUTE;
    const set = after(warned, command.setDeadline(warned, due), {
      actor: { ...anna, role: 'admin' },
      now,
    });
    expect(set.clock.warnedAt).toBe(NEAR);
    expect(set.nextCheckAt).toBe(due + 1);
  });
});

describe('the check of a ticket', () => {
  it('closes what was resolved when its grace period has passed', () => {
    const resolved = after(fresh, command.resolve(fresh), { actor: anna, now: NEAR });
    expect(resolved.nextCheckAt).toBe(NEAR + 7 * DAY);
    expect(refused(checked(resolved, NEAR + 7 * DAY - 1)).code).toBe('wrong-status');
    expect(granted(checked(resolved, NEAR + 7 * DAY)).event).toMatchObject({
      id: 'schedule:close-2',
      type: 'ticketClosed',
    });
  });

  it('is the schedule alone to do', () => {
    for (const actor of [anna, olga]) {
      expect(refused(decide(fresh, command.check(), context(actor, NEAR)))).toEqual({
        code: 'forbidden',
      });
    }
  });
});
