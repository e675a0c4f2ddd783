import { describe, expect, it } from 'vitest';
import {
  admin,
  after,
  anna,
  command,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
} from '../../testing/builders';
import { at, DAY, HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { toRequesterTicket } from '../requester-ticket';
import type { Ticket } from '../schema';

const fresh = newTicket();
const REGULAR = at('2026-11-23 14:00');
const now = MONDAY_NOON + HOUR;
const dueAt = at('2026-11-27 12:00');

const set = (ticket: Ticket, due: number | null, when = now) =>
  decide(ticket, command.setDeadline(ticket, due), context(admin, when));

const later = granted(set(fresh, dueAt)).ticket;

describe('a deadline set by an administrator', () => {
  it('stands instead of the one that the regulation gives, with the reason', () => {
    const { ticket, event, mail } = granted(set(fresh, dueAt));
    expect(ticket.deadline).toEqual({
      ...fresh.deadline,
      dueAt,
      manual: { reason: 'Ждём поставщика.', at: now, regularDueAt: REGULAR },
    });
    expect(event).toMatchObject({
      type: 'deadlineSet',
      clause: '3.4',
      actor: { uid: 'admin' },
      before: { deadline: fresh.deadline },
      after: { deadline: ticket.deadline },
    });
    expect(mail).toMatchObject([{ template: 'deadline-moved', deadline: ticket.deadline }]);
  });

  it('tells the requester the reason and not who it was', () => {
    const shown = JSON.stringify(toRequesterTicket(later));
    expect(shown).toContain('Ждём поставщика.');
    expect(shown).not.toContain(admin.name);
  });

  it('is kept by another category, which only says what the regulation would give', () => {
    const other = after(later, command.setCategory(later, 'participant'), { actor: anna, now });
    expect(other).toMatchObject({ category: 'participant', priority: 4 });
    expect(other.deadline).toMatchObject({
      dueAt,
      manual: { regularDueAt: at('2026-11-23 16:00') },
    });
  });

  it('is kept by a pause', () => {
    const waiting = after(later, command.waitForRequester(later), { actor: anna, now });
    const answered = after(waiting, command.reply(waiting), { actor: olga, now: now + DAY });
    expect(answered.deadline).toMatchObject({
      dueAt,
      manual: { regularDueAt: at('2026-11-24 14:00') },
    });
  });

  it('is what the schedule looks at', () => {
    expect(later.nextCheckAt).toBe(at('2026-11-26 12:00'));
  });

  it('ends with its cycle: a reopening is a promise of its own', () => {
    const resolved = after(later, command.resolve(later), { actor: anna, now });
    const reopened = after(resolved, command.reopen(resolved), { actor: olga, now });
    expect(reopened.deadline.manual).toBeNull();
    expect(reopened.cycles).toMatchObject([{ dueAt }]);
  });

  it('can be given up for what the regulation gives', () => {
    const { ticket } = granted(set(later, null));
    expect(ticket.deadline).toEqual(fresh.deadline);
  });

  it.each([
    ['in the past', now],
    ['more than a year away', now + 367 * DAY],
  ])('is refused when it is %s', (_what, due) => {
    expect(refused(set(fresh, due))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'dueAt', code: 'not-allowed' }],
    });
  });

  it('is refused where the promise is kept already', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now });
    expect(refused(set(answered, dueAt)).code).toBe('wrong-status');
  });

  it('T8 is not for agents and requesters', () => {
    const given = command.setDeadline(fresh, dueAt);
    for (const actor of [anna, olga]) {
      expect(refused(decide(fresh, given, context(actor, now)))).toEqual({ code: 'forbidden' });
    }
  });
});
