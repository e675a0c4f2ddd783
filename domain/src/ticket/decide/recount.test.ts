import { describe, expect, it } from 'vitest';
import { calendarsFrom } from '../../regulation/calendars';
import {
  admin,
  after,
  anna,
  command,
  context,
  granted,
  newTicket,
  refused,
  system,
} from '../../testing/builders';
import { at, serviceCalendar } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';

/** The calendar ends with 2026 when the ticket comes, and has 2027 later. */
const early = calendarsFrom(serviceCalendar('to-2026', { from: 2026, to: 2026 }));
const late = calendarsFrom(serviceCalendar('to-2027', { from: 2026, to: 2027 }));

const now = at('2026-12-30 17:00');
const given = newTicket({ now, calendars: early });

const recounted = (ticket: Ticket, calendars = late) =>
  decide(ticket, command.recount(), { ...context(system, now), calendars });

describe('a deadline in a year that the calendar lacks', () => {
  it('R28 is promised all the same, by the holidays of the law, and marked', () => {
    expect(given.deadline).toMatchObject({ provisional: true, dueAt: at('2027-01-11 11:00') });
  });

  it('R28 is computed again when the calendar has the year, and the requester is told', () => {
    const { ticket, event, mail } = granted(recounted(given));
    expect(ticket.deadline).toMatchObject({ provisional: false, calendarVersion: 'to-2027' });
    expect(event).toMatchObject({ type: 'deadlineRecounted', clause: '3.5' });
    const moved = ticket.deadline.dueAt !== given.deadline.dueAt;
    expect(mail).toHaveLength(moved ? 1 : 0);
  });

  it('stays as it is while the calendar still lacks the year', () => {
    expect(refused(recounted(given, early)).code).toBe('wrong-status');
  });

  it('stays as it is once somebody has answered', () => {
    const ruled = { ...context(anna, now), calendars: early };
    const answered = granted(decide(given, command.reply(given), ruled)).ticket;
    expect(refused(recounted(answered)).code).toBe('wrong-status');
  });

  it('keeps what an administrator set', () => {
    const dueAt = at('2027-01-20 12:00');
    const set = after(given, command.setDeadline(given, dueAt), { actor: admin, now });
    expect(
      granted(recounted({ ...set, deadline: { ...set.deadline, provisional: true } })).ticket
        .deadline.dueAt,
    ).toBe(dueAt);
  });

  it('is the schedule alone to compute again', () => {
    const tried = decide(given, command.recount(), { ...context(anna, now), calendars: late });
    expect(refused(tried)).toEqual({ code: 'forbidden' });
  });
});
