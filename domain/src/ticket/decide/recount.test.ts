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

/** Calendars that end in 2026 (at submission) and in 2027 (later). */
const early = calendarsFrom(serviceCalendar('to-2026', { from: 2026, to: 2026 }));
const late = calendarsFrom(serviceCalendar('to-2027', { from: 2026, to: 2027 }));

const now = at('2026-12-30 17:00');
const ticket = newTicket({ now, calendars: early });

const recounted = (before: Ticket, calendars = late) =>
  decide(before, command.recount(), { ...context(system, now), calendars });

describe('a deadline in a year without calendar data', () => {
  it('R28 is computed with the statutory holidays and marked provisional', () => {
    expect(ticket.deadline).toMatchObject({ provisional: true, dueAt: at('2027-01-11 11:00') });
  });

  it('R28 is recomputed when the calendar covers the year, with a mail if it moved', () => {
    const { ticket: recomputed, event, mail } = granted(recounted(ticket));
    expect(recomputed.deadline).toMatchObject({ provisional: false, calendarVersion: 'to-2027' });
    expect(event).toMatchObject({ type: 'deadlineRecounted', clause: '3.5' });
    const moved = recomputed.deadline.dueAt !== ticket.deadline.dueAt;
    expect(mail).toHaveLength(moved ? 1 : 0);
  });

  it('is not recomputed while the calendar lacks the year', () => {
    expect(refused(recounted(ticket, early)).code).toBe('wrong-status');
  });

  it('is not recomputed after the first response', () => {
    const earlyContext = { ...context(anna, now), calendars: early };
    const answered = granted(decide(ticket, command.reply(ticket), earlyContext)).ticket;
    expect(refused(recounted(answered)).code).toBe('wrong-status');
  });

  it('keeps a manual deadline', () => {
    const dueAt = at('2027-01-20 12:00');
    const set = after(ticket, command.setDeadline(ticket, dueAt), { actor: admin, now });
    expect(
      granted(recounted({ ...set, deadline: { ...set.deadline, provisional: true } })).ticket
        .deadline.dueAt,
    ).toBe(dueAt);
  });

  it('is recomputed by the system actor only', () => {
    const result = decide(ticket, command.recount(), { ...context(anna, now), calendars: late });
    expect(refused(result)).toEqual({ code: 'forbidden' });
  });
});
