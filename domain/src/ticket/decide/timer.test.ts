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

/** Target of two hours from Monday noon: warning at 13:30, deadline at 14:00. */
const fresh = newTicket();
const NEAR = at('2026-11-23 13:30');
const DUE = at('2026-11-23 14:00');

describe('the warning timer', () => {
  it('is due when a quarter of the target is left', () => {
    expect(fresh.nextCheckAt).toBe(NEAR);
    expect(refused(checked(fresh, NEAR - 1)).code).toBe('wrong-status');
  });

  it('is recorded once, then the breach timer is set', () => {
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

  it('keeps the revision', () => {
    const { ticket } = granted(checked(fresh, NEAR));
    expect(ticket).toEqual({ ...fresh, clock: ticket.clock, nextCheckAt: ticket.nextCheckAt });
  });

  it('is postponed to business hours', () => {
    // Two hours from Monday 17:30 end on Tuesday at 11:30; the last quarter starts at 11:00.
    const evening = newTicket({ now: at('2026-11-23 17:30') });
    expect(evening.deadline.dueAt).toBe(at('2026-11-24 11:30'));
    expect(evening.nextCheckAt).toBe(at('2026-11-24 11:00'));
    // The last quarter starts at closing time, so the warning is due the next morning.
    const late = newTicket({ now: at('2026-11-23 16:30') });
    expect(late.deadline.dueAt).toBe(at('2026-11-24 10:30'));
    expect(late.nextCheckAt).toBe(at('2026-11-24 10:00'));
  });

  it('is not recorded at night if the scheduler is late', () => {
    const late = newTicket({ now: at('2026-11-23 16:20') });
    expect(late.nextCheckAt).toBe(at('2026-11-23 17:50'));
    expect(refused(checked(late, at('2026-11-23 20:00'))).code).toBe('wrong-status');
    const { event } = granted(checked(late, at('2026-11-24 10:05')));
    expect(event.type).toBe('deadlineNear');
  });
});

describe('the breach timer', () => {
  it('records the breach at the deadline, regardless of when the scheduler runs', () => {
    const { ticket, event } = granted(checked(fresh, DUE + 3 * DAY));
    expect(event).toMatchObject({ id: 'schedule:breach-1', type: 'deadlineMissed', at: DUE });
    expect(ticket.clock).toMatchObject({ breachedAt: DUE, warnedAt: null });
    expect(ticket.nextCheckAt).toBeNull();
    expect(refused(checked(ticket, DUE + 4 * DAY)).code).toBe('wrong-status');
  });

  it('is not due at the deadline itself', () => {
    const warned = granted(checked(fresh, NEAR)).ticket;
    expect(refused(checked(warned, DUE)).code).toBe('wrong-status');
    expect(granted(checked(warned, DUE + 1)).event.type).toBe('deadlineMissed');
  });

  it('is preceded by a late reply, which records the breach', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: DUE + HOUR });
    expect(answered.clock).toMatchObject({ consideredAt: DUE + HOUR, breachedAt: DUE });
    expect(answered.nextCheckAt).toBeNull();
  });

  it('is not set after a reply in time', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: DUE });
    expect(answered.clock).toMatchObject({ consideredAt: DUE, breachedAt: null });
    expect(refused(checked(answered, DUE + DAY)).code).toBe('wrong-status');
  });
});

describe('a paused timer', () => {
  const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: NEAR - HOUR });

  it('is not scheduled', () => {
    expect(waiting.nextCheckAt).toBeNull();
    expect(refused(checked(waiting, DUE + DAY)).code).toBe('wrong-status');
  });

  it('is scheduled again when it resumes', () => {
    const answered = after(waiting, command.reply(waiting), { actor: olga, now: NEAR });
    expect(answered.deadline.dueAt).toBe(DUE + HOUR);
    expect(answered.nextCheckAt).toBe(NEAR + HOUR);
  });
});

describe('a changed deadline', () => {
  it('clears warning and breach marks that no longer apply', () => {
    const breached = granted(checked(granted(checked(fresh, NEAR)).ticket, DUE + 1)).ticket;
    const now = DUE + MINUTE;
    const later = after(breached, command.setCategory(breached, 'participant'), {
      actor: anna,
      now,
    });
    expect(later.deadline.dueAt).toBe(at('2026-11-23 16:00'));
    expect(later.clock).toMatchObject({ warnedAt: null, breachedAt: null });
    expect(later.nextCheckAt).toBe(at('2026-11-23 15:00'));
  });

  it('keeps a warning mark that still applies', () => {
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

describe('the command check', () => {
  it('closes a resolved ticket after the grace period', () => {
    const resolved = after(fresh, command.resolve(fresh), { actor: anna, now: NEAR });
    expect(resolved.nextCheckAt).toBe(NEAR + 7 * DAY);
    expect(refused(checked(resolved, NEAR + 7 * DAY - 1)).code).toBe('wrong-status');
    expect(granted(checked(resolved, NEAR + 7 * DAY)).event).toMatchObject({
      id: 'schedule:close-2',
      type: 'ticketClosed',
    });
  });

  it('is rejected for everyone but the system actor', () => {
    for (const actor of [anna, olga]) {
      expect(refused(decide(fresh, command.check(), context(actor, NEAR)))).toEqual({
        code: 'forbidden',
      });
    }
  });
});
