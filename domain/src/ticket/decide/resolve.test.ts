import { describe, expect, it } from 'vitest';
import { receiptText } from '../../receipt/line';
import { receiptOf } from '../../receipt/receipt';
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
import { decide } from '../decide';
import { consideredBy } from '../milestone';
import { toRequesterTicket } from '../requester-ticket';
import { newClock, ticketSchema } from '../schema';
import { slaStatusAt } from '../sla-status';

const fresh = newTicket();
const zone = calendars.official.timeZone;
const one = at('2026-11-23 13:00');

describe('decideResolve', () => {
  it('demands a text with pictures, because they belong to a message', () => {
    const { number, revision: baseRevision } = fresh;
    const attachments = ['0123456789abcdef0123456789abcdef'];
    const input = { commandId: 'c', number, baseRevision, attachments };
    expect(refused(decide(fresh, { name: 'resolve', input }, context(anna, one)))).toEqual({
      code: 'invalid-input',
      issues: [{ path: 'text', code: 'required' }],
    });
  });

  it('resolves a ticket with a final reply', () => {
    const input = command.resolve(fresh, 'Исправили, спасибо.');
    const { ticket, event, message, mail } = granted(decide(fresh, input, context(anna, one)));
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

  it('resolves a ticket without a message and still sends a mail', () => {
    const { ticket, message, mail } = granted(
      decide(fresh, command.resolve(fresh), context(anna, one)),
    );
    expect(ticket).toMatchObject({ lastMessageBy: 'requester', messageCount: 1 });
    expect(message).toBeNull();
    expect(mail).toMatchObject([{ template: 'resolved', text: null }]);
  });

  it('is not a first response without a message', () => {
    const { ticket, event } = granted(decide(fresh, command.resolve(fresh), context(anna, one)));
    const resolution = { at: one, inTime: true };
    expect(ticket).toMatchObject({ firstResponse: null, resolution });
    expect(event).toMatchObject({ resolution });
    expect(event).not.toHaveProperty('firstResponse');
    expect(slaStatusAt(calendars, toRequesterTicket(ticket), one).tone).toBe('kept');
    expect(consideredBy(toRequesterTicket(ticket))).toBe('resolved');
    const receipt = receiptText(receiptOf(toRequesterTicket(ticket), calendars, one), 'ru', zone);
    expect(receipt).toContain('Решено: пн, 23 ноября, 13:00, в срок');
    expect(receipt).not.toContain('Первый ответ');
  });

  it('keeps an earlier first response', () => {
    const late = fresh.deadline.dueAt + HOUR;
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: one });
    const { ticket } = granted(decide(answered, command.resolve(answered), context(anna, late)));
    expect(ticket).toMatchObject({
      firstResponse: { at: one, inTime: true },
      resolution: { at: late, inTime: false },
    });
    expect(slaStatusAt(calendars, toRequesterTicket(ticket), late).tone).toBe('kept');
    expect(consideredBy(toRequesterTicket(ticket))).toBe('answered');
  });

  it('is both first response and resolution with a message', () => {
    const { ticket } = granted(
      decide(fresh, command.resolve(fresh, 'Исправили.'), context(anna, one)),
    );
    expect(ticket.firstResponse).toEqual(ticket.resolution);
    expect(consideredBy(toRequesterTicket(ticket))).toBe('answered');
  });

  it('reads older tickets without milestones as null', () => {
    const { ticket } = granted(decide(fresh, command.resolve(fresh), context(anna, one)));
    const { firstResponse, resolution, requesterWroteAt, ...stored } = ticket;
    const read = ticketSchema.parse(stored);
    expect(read).toMatchObject({ firstResponse: null, resolution: null, requesterWroteAt: null });
    expect(consideredBy(toRequesterTicket(read))).toBe('considered');
    expect([firstResponse, resolution?.inTime, requesterWroteAt]).toEqual([null, true, null]);
  });

  it('keeps the time of an earlier response', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: one });
    const { ticket } = granted(
      decide(answered, command.resolve(answered), context(boris, one + HOUR)),
    );
    expect(ticket).toMatchObject({ clock: { consideredAt: one }, assignee: { uid: 'anna' } });
  });

  it('ends a pause and excludes its time', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: one });
    const now = at('2026-11-24 17:00');
    const { ticket } = granted(decide(waiting, command.resolve(waiting), context(anna, now)));
    expect(ticket.clock).toEqual({
      ...newClock,
      pauses: [{ from: one, to: now }],
      consideredAt: now,
    });
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 18:00'));
    expect(slaStatusAt(calendars, { ...ticket, ...ticket.clock }, now)).toEqual({
      tone: 'kept',
      leftMs: HOUR,
      totalMs: 2 * HOUR,
    });
  });

  it('is rejected for an outdated revision and for the requester', () => {
    const replied = after(fresh, command.reply(fresh), { actor: olga, now: one });
    expect(refused(decide(replied, command.resolve(fresh), context(anna, one))).code).toBe(
      'conflict',
    );
    expect(refused(decide(fresh, command.resolve(fresh), context(olga, one))).code).toBe(
      'forbidden',
    );
  });

  it('is rejected a second time', () => {
    const resolved = ticketIn('resolved');
    const again = decide(resolved, command.resolve(resolved), context(anna, one));
    expect(refused(again).code).toBe('wrong-status');
  });
});
