import { describe, expect, it } from 'vitest';
import {
  after,
  anna,
  boris,
  command,
  context,
  granted,
  newTicket,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { at } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';
import { newClock } from '../schema';

const fresh = newTicket();
const one = at('2026-11-23 13:00');

const asked = (ticket: Ticket, localTime: string) =>
  after(ticket, command.waitForRequester(ticket), { actor: anna, now: at(localTime) });

const answered = (ticket: Ticket, localTime: string) =>
  after(ticket, command.reply(ticket), { actor: olga, now: at(localTime) });

describe('decideWait', () => {
  it('asks the requester and pauses the timer without recording a response', () => {
    const input = command.waitForRequester(fresh, 'Какой номер карточки?');
    const { ticket, event, message, mail } = granted(decide(fresh, input, context(anna, one)));
    expect(ticket).toMatchObject({
      status: 'waiting',
      queue: 'paused',
      assignee: { uid: 'anna' },
      lastMessageBy: 'agent',
      messageCount: 2,
      deadline: fresh.deadline,
    });
    expect(ticket.clock).toEqual({ ...newClock, pausedAt: one });
    expect(event).toMatchObject({ type: 'requesterAwaited', clause: '2.7' });
    expect(message).toMatchObject({ text: 'Какой номер карточки?', author: { role: 'agent' } });
    expect(mail).toMatchObject([{ template: 'question', text: 'Какой номер карточки?' }]);
  });

  it('keeps the assignee', () => {
    const open = ticketIn('open');
    const { ticket } = granted(decide(open, command.waitForRequester(open), context(boris, one)));
    expect(ticket.assignee?.uid).toBe('anna');
  });

  it('is rejected for an outdated revision and for the requester', () => {
    const replied = answered(fresh, '2026-11-23 12:30');
    const stale = decide(replied, command.waitForRequester(fresh), context(anna, one));
    expect(refused(stale).code).toBe('conflict');
    expect(refused(decide(fresh, command.waitForRequester(fresh), context(olga, one)))).toEqual({
      code: 'forbidden',
    });
  });
});

describe('pauses by questions and replies', () => {
  it('add up within a day', () => {
    const first = answered(asked(fresh, '2026-11-23 12:10'), '2026-11-23 12:40');
    const second = answered(asked(first, '2026-11-23 13:00'), '2026-11-23 13:15');
    expect(second.clock.pauses).toEqual([
      { from: at('2026-11-23 12:10'), to: at('2026-11-23 12:40') },
      { from: at('2026-11-23 13:00'), to: at('2026-11-23 13:15') },
    ]);
    expect(second.deadline.dueAt).toBe(at('2026-11-23 14:45'));
  });

  it.each([
    ['a night', '2026-11-23 12:00', '2026-11-23 13:00', '2026-11-24 11:00', '2026-11-24 12:00'],
    ['a weekend', '2026-11-20 16:00', '2026-11-20 17:00', '2026-11-23 10:30', '2026-11-23 11:30'],
    ['a holiday', '2026-11-03 16:00', '2026-11-03 17:00', '2026-11-05 12:00', '2026-11-05 13:00'],
    [
      'the New Year holidays',
      '2026-12-30 16:30',
      '2026-12-30 17:00',
      '2027-01-12 12:00',
      '2027-01-12 13:30',
    ],
  ])('keep the remaining time over %s', (_what, received, question, answer, due) => {
    const ticket = newTicket({ now: at(received) });
    expect(answered(asked(ticket, question), answer).deadline.dueAt).toBe(at(due));
  });

  it('do not move a deadline that has passed', () => {
    const late = answered(asked(fresh, '2026-11-23 15:00'), '2026-11-23 16:00');
    expect(late.deadline.dueAt).toBe(fresh.deadline.dueAt);
    expect(late.clock.pauses).toHaveLength(1);
  });

  it('R13 stay sorted despite clock skew', () => {
    const first = answered(asked(fresh, '2026-11-23 12:10'), '2026-11-23 12:40:00.500');
    const second = asked(first, '2026-11-23 12:40:00.400');
    expect(second.clock.pausedAt).toBe(at('2026-11-23 12:40:00.500'));
    const third = answered(second, '2026-11-23 12:40:00.450');
    expect(third.clock).toMatchObject({ pausedAt: null, pauses: first.clock.pauses });
    expect(third.deadline).toEqual(first.deadline);
  });
});
