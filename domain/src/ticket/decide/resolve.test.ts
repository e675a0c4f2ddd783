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
import { at, calendars, DAY, HOUR } from '../../testing/calendars';
import { clockViewAt } from '../clock-view';
import { decide } from '../decide';
import { newClock } from '../schema';

const fresh = newTicket();
const one = at('2026-11-23 13:00');

describe('decideResolve', () => {
  it('ends the ticket with a last answer', () => {
    const given = command.resolve(fresh, 'Исправили, спасибо.');
    const { ticket, event, message, mail } = granted(decide(fresh, given, context(anna, one)));
    expect(ticket).toMatchObject({
      status: 'resolved',
      queue: 'done',
      assignee: { uid: 'anna' },
      resolvedAt: one,
      nextCheckAt: one + 7 * DAY,
      lastMessageBy: 'agent',
      messageCount: 2,
      deadline: fresh.deadline,
    });
    expect(ticket.clock.consideredAt).toBe(one);
    expect(event).toMatchObject({ type: 'ticketResolved', clause: '3.4' });
    expect(message).toMatchObject({ text: 'Исправили, спасибо.', author: { role: 'agent' } });
    expect(mail).toMatchObject([{ template: 'resolved', text: 'Исправили, спасибо.' }]);
  });

  it('ends it without a word, and the requester is told all the same', () => {
    const { ticket, message, mail } = granted(
      decide(fresh, command.resolve(fresh), context(anna, one)),
    );
    expect(ticket).toMatchObject({ lastMessageBy: 'requester', messageCount: 1 });
    expect(message).toBeNull();
    expect(mail).toMatchObject([{ template: 'resolved', text: null }]);
  });

  it('keeps the instant of an answer that came before', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: one });
    const { ticket } = granted(
      decide(answered, command.resolve(answered), context(boris, one + HOUR)),
    );
    expect(ticket).toMatchObject({ clock: { consideredAt: one }, assignee: { uid: 'anna' } });
  });

  it('ends a pause in the same step: time that stood still is not held against the service', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: one });
    const now = at('2026-11-24 17:00');
    const { ticket } = granted(decide(waiting, command.resolve(waiting), context(anna, now)));
    expect(ticket.clock).toEqual({
      ...newClock,
      pauses: [{ from: one, to: now }],
      consideredAt: now,
    });
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 18:00'));
    expect(clockViewAt(calendars, { ...ticket, ...ticket.clock }, now)).toEqual({
      tone: 'kept',
      leftMs: HOUR,
      totalMs: 2 * HOUR,
    });
  });

  it('is refused to whoever did not see the latest message, and to the requester', () => {
    const talked = after(fresh, command.reply(fresh), { actor: olga, now: one });
    expect(refused(decide(talked, command.resolve(fresh), context(anna, one))).code).toBe(
      'conflict',
    );
    expect(refused(decide(fresh, command.resolve(fresh), context(olga, one))).code).toBe(
      'forbidden',
    );
  });

  it('is refused a second time', () => {
    const resolved = ticketIn('resolved');
    const again = decide(resolved, command.resolve(resolved), context(anna, one));
    expect(refused(again).code).toBe('wrong-status');
  });
});
