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

describe('decideSetDeadline', () => {
  it('sets a manual deadline with a reason', () => {
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

  it('shows the reason to the requester without the author', () => {
    const view = JSON.stringify(toRequesterTicket(later));
    expect(view).toContain('Ждём поставщика.');
    expect(view).not.toContain(admin.name);
  });

  it('keeps the manual deadline after a category change', () => {
    const other = after(later, command.setCategory(later, 'participant'), { actor: anna, now });
    expect(other).toMatchObject({ category: 'participant', priority: 4 });
    expect(other.deadline).toMatchObject({
      dueAt,
      manual: { regularDueAt: at('2026-11-23 16:00') },
    });
  });

  it('keeps the manual deadline after a pause', () => {
    const waiting = after(later, command.waitForRequester(later), { actor: anna, now });
    const answered = after(waiting, command.reply(waiting), { actor: olga, now: now + DAY });
    expect(answered.deadline).toMatchObject({
      dueAt,
      manual: { regularDueAt: at('2026-11-24 14:00') },
    });
  });

  it('schedules timers by the manual deadline', () => {
    expect(later.nextCheckAt).toBe(at('2026-11-26 12:00'));
  });

  it('is cleared by reopening, which starts a new cycle', () => {
    const resolved = after(later, command.resolve(later), { actor: anna, now });
    const reopened = after(resolved, command.reopen(resolved), { actor: olga, now });
    expect(reopened.deadline.manual).toBeNull();
    expect(reopened.cycles).toMatchObject([{ dueAt }]);
  });

  it('restores the computed deadline with null', () => {
    const { ticket } = granted(set(later, null));
    expect(ticket.deadline).toEqual(fresh.deadline);
  });

  it.each([
    ['in the past', now],
    ['more than a year away', now + 367 * DAY],
  ])('rejects a deadline %s', (_what, due) => {
    expect(refused(set(fresh, due))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'dueAt', code: 'not-allowed' }],
    });
  });

  it('is rejected after the first response', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now });
    expect(refused(set(answered, dueAt)).code).toBe('wrong-status');
  });

  it('T8 is rejected for agents and requesters', () => {
    const input = command.setDeadline(fresh, dueAt);
    for (const actor of [anna, olga]) {
      expect(refused(decide(fresh, input, context(actor, now)))).toEqual({ code: 'forbidden' });
    }
  });
});
