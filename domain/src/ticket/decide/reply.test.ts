import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../../command/commands';
import {
  admin,
  after,
  anna,
  boris,
  command,
  commandId,
  context,
  granted,
  ivan,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { at, DAY, HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';
import { newClock } from '../schema';

const one = at('2026-11-23 13:00');
const two = at('2026-11-23 14:00');

const reply = (ticket: Ticket, actor = anna, now = one) =>
  decide(ticket, command.reply(ticket, 'Исправлено.'), context(actor, now));

const withoutRevision: TicketCommand = {
  name: 'reply',
  input: { commandId: commandId('reply'), number: newTicket().number, text: 'Да.' },
};

const inMarkup = (ticket: Ticket): TicketCommand => ({
  name: 'reply',
  input: {
    commandId: commandId('reply'),
    number: ticket.number,
    baseRevision: ticket.revision,
    text: '**Да.**',
    format: 'markdown',
  },
});

describe('the format of a reply', () => {
  it('is kept for agents, in the thread and in the mail', () => {
    const { message, mail } = granted(
      decide(newTicket(), inMarkup(newTicket()), context(anna, one)),
    );
    expect(message?.format).toBe('markdown');
    expect(mail[0]?.format).toBe('markdown');
  });

  it('is plain for requesters, whatever they send', () => {
    const { message } = granted(decide(newTicket(), inMarkup(newTicket()), context(olga, one)));
    expect(message?.format).toBe('plain');
  });
});

describe("an agent's reply", () => {
  it('assigns a new ticket, records the first response and sends a mail', () => {
    const { ticket, event, message, mail, note } = granted(reply(newTicket()));
    expect(ticket).toMatchObject({
      status: 'open',
      queue: 'active',
      assignee: { uid: 'anna' },
      lastMessageBy: 'agent',
      messageCount: 2,
      revision: 2,
      decidedRevision: 2,
      updatedAt: one,
      changedBy: { uid: 'anna' },
    });
    expect(ticket.clock).toEqual({ ...newClock, consideredAt: one });
    expect(event).toMatchObject({ type: 'replySent', clause: '2.3', actor: { role: 'agent' } });
    expect(message).toMatchObject({
      author: { role: 'agent', name: anna.name },
      requesterUid: 'olga',
    });
    expect(mail).toMatchObject([
      { template: 'reply', text: 'Исправлено.', to: { address: 'olga@reglament.test' } },
    ]);
    expect(note).toBeNull();
  });

  it('keeps the assignee and the first response', () => {
    const first = after(newTicket(), command.reply(newTicket()), { actor: anna, now: one });
    const { ticket } = granted(reply(first, boris, two));
    expect(ticket.assignee?.uid).toBe('anna');
    expect(ticket.clock.consideredAt).toBe(one);
    expect(ticket.revision).toBe(3);
    expect(ticket.decidedRevision).toBe(2);
  });

  it('keeps a paused timer paused and excludes the time up to now', () => {
    const waiting = ticketIn('waiting');
    const late = waiting.deadline.dueAt + DAY;
    const { ticket } = granted(reply(waiting, anna, late));
    expect(ticket.status).toBe('waiting');
    expect(ticket.clock).toEqual({
      ...newClock,
      pauses: [{ from: waiting.clock.pausedAt, to: late }],
      pausedAt: late,
      consideredAt: late,
    });
    expect(ticket.deadline.dueAt).toBeGreaterThan(late);
  });

  it('fixes the deadline: a later pause does not move it', () => {
    const answered = after(newTicket(), command.reply(newTicket()), { actor: anna, now: one });
    const waiting = after(answered, command.waitForRequester(answered), { actor: anna, now: one });
    const { ticket } = granted(reply(waiting, olga, one + DAY));
    expect(ticket.deadline).toEqual(answered.deadline);
    expect(ticket.clock).toEqual(answered.clock);
  });

  it('conflicts with any later change except notes', () => {
    const initial = newTicket();
    const withNote = after(initial, command.addNote(initial), { actor: boris, now: one });
    expect(
      granted(decide(withNote, command.reply(initial), context(anna, two))).ticket.status,
    ).toBe('open');

    const answered = after(withNote, command.reply(withNote), { actor: olga, now: one });
    expect(refused(decide(answered, command.reply(initial), context(anna, two)))).toEqual({
      code: 'conflict',
      current: { revision: 2, status: 'new', assigneeName: null, changedBy: 'Ольга Соколова' },
    });
  });

  it('conflicts without a base revision', () => {
    expect(refused(decide(newTicket(), withoutRevision, context(anna, one))).code).toBe('conflict');
  });
});

describe("a requester's reply", () => {
  it('adds a message without a mail and keeps the assignee', () => {
    const { ticket, event, message, mail } = granted(reply(ticketIn('open'), olga));
    expect(ticket).toMatchObject({
      status: 'open',
      lastMessageBy: 'requester',
      assignee: { uid: 'anna' },
    });
    expect(ticket.clock.consideredAt).toBeNull();
    expect(event).toMatchObject({ type: 'replySent', clause: '2.2', actor: { role: 'requester' } });
    expect(message?.author).toEqual({ role: 'requester', name: 'Ольга Соколова' });
    expect(mail).toEqual([]);
  });

  it('keeps the status of a new ticket', () => {
    expect(granted(reply(newTicket(), olga)).ticket.status).toBe('new');
  });

  it('resumes the timer: the deadline moves by the business time of the pause', () => {
    const fresh = newTicket();
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: one });
    const night = granted(reply(waiting, olga, at('2026-11-23 23:00'))).ticket;
    expect(night.clock).toEqual({
      ...newClock,
      pauses: [{ from: one, to: at('2026-11-23 23:00') }],
    });
    expect(night.deadline).toEqual({ ...fresh.deadline, dueAt: at('2026-11-24 11:00') });
    expect(night).toMatchObject({ status: 'open', queue: 'active' });
  });

  it('does not move the deadline for a pause outside business hours', () => {
    const friday = newTicket({ now: at('2026-11-20 17:30') });
    const waiting = after(friday, command.waitForRequester(friday), {
      actor: anna,
      now: at('2026-11-20 19:00'),
    });
    const answered = granted(reply(waiting, olga, at('2026-11-22 12:00'))).ticket;
    expect(answered.deadline.dueAt).toBe(friday.deadline.dueAt);
    expect(answered.clock.pauses).toHaveLength(1);
  });

  it('resumes at the same instant without leaving an empty pause', () => {
    const waiting = ticketIn('waiting');
    const { ticket } = granted(reply(waiting, olga, MONDAY_NOON));
    expect(ticket.clock.pauses).toEqual([]);
    expect(ticket.deadline.dueAt).toBe(MONDAY_NOON + 2 * HOUR);
  });

  it("never conflicts with an agent's change", () => {
    const initial = newTicket();
    const open = after(initial, command.assign(initial, anna), { actor: anna, now: one });
    expect(granted(decide(open, command.reply(initial), context(olga, two))).ticket.status).toBe(
      'open',
    );
    expect(granted(decide(open, withoutRevision, context(olga, two))).ticket.status).toBe('open');
  });

  it('has the role requester even if the requester is an agent', () => {
    const own = newTicket({ actor: boris });
    const { message, ticket, mail } = granted(reply(own, boris));
    expect(message?.author.role).toBe('requester');
    expect(ticket).toMatchObject({ status: 'new', assignee: null, lastMessageBy: 'requester' });
    expect(mail).toEqual([]);
  });
});

describe("T1 a reply to another requester's ticket", () => {
  it('is rejected with not-found', () => {
    expect(refused(reply(newTicket(), ivan))).toEqual({ code: 'not-found' });
  });

  it('is rejected with not-found before the status is checked', () => {
    expect(refused(reply(ticketIn('closed'), ivan))).toEqual({ code: 'not-found' });
  });

  it('is allowed for all staff', () => {
    expect(granted(reply(newTicket(), admin)).event.actor.role).toBe('admin');
  });
});
