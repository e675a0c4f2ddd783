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

describe("an agent's reply", () => {
  it('takes a new ticket, keeps the promise and goes out by mail', () => {
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

  it('leaves the ticket with the agent who has it, and what was considered stays so', () => {
    const first = after(newTicket(), command.reply(newTicket()), { actor: anna, now: one });
    const { ticket } = granted(reply(first, boris, two));
    expect(ticket.assignee?.uid).toBe('anna');
    expect(ticket.clock.consideredAt).toBe(one);
    expect(ticket.revision).toBe(3);
    expect(ticket.decidedRevision).toBe(2);
  });

  it('leaves a clock that stands standing, and holds nothing against the service up to now', () => {
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

  it('is what counts: a pause after it moves nothing', () => {
    const answered = after(newTicket(), command.reply(newTicket()), { actor: anna, now: one });
    const asked = after(answered, command.waitForRequester(answered), { actor: anna, now: one });
    const { ticket } = granted(reply(asked, olga, one + DAY));
    expect(ticket.deadline).toEqual(answered.deadline);
    expect(ticket.clock).toEqual(answered.clock);
  });

  it('is refused when anything changed since it was written, notes excepted', () => {
    const seen = newTicket();
    const noted = after(seen, command.addNote(seen), { actor: boris, now: one });
    expect(granted(decide(noted, command.reply(seen), context(anna, two))).ticket.status).toBe(
      'open',
    );

    const answered = after(noted, command.reply(noted), { actor: olga, now: one });
    expect(refused(decide(answered, command.reply(seen), context(anna, two)))).toEqual({
      code: 'conflict',
      current: { revision: 2, status: 'new', assigneeName: null, changedBy: 'Ольга Соколова' },
    });
  });

  it('is refused when it does not say what was seen', () => {
    expect(refused(decide(newTicket(), withoutRevision, context(anna, one))).code).toBe('conflict');
  });
});

describe("a requester's reply", () => {
  it('joins the thread without mail to themselves and takes the ticket from nobody', () => {
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

  it('leaves a new ticket new', () => {
    expect(granted(reply(newTicket(), olga)).ticket.status).toBe('new');
  });

  it('ends the wait: the deadline moves by the business time of the pause alone', () => {
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

  it('moves nothing when it comes outside working hours as the question did', () => {
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

  it('is never refused for what an agent did meanwhile', () => {
    const seen = newTicket();
    const open = after(seen, command.assign(seen, anna), { actor: anna, now: one });
    expect(granted(decide(open, command.reply(seen), context(olga, two))).ticket.status).toBe(
      'open',
    );
    expect(granted(decide(open, withoutRevision, context(olga, two))).ticket.status).toBe('open');
  });

  it('speaks for the requester even when that is an agent', () => {
    const own = newTicket({ actor: boris });
    const { message, ticket, mail } = granted(reply(own, boris));
    expect(message?.author.role).toBe('requester');
    expect(ticket).toMatchObject({ status: 'new', assignee: null, lastMessageBy: 'requester' });
    expect(mail).toEqual([]);
  });
});

describe('T1 a reply to a ticket of someone else', () => {
  it('is refused as if the ticket did not exist', () => {
    expect(refused(reply(newTicket(), ivan))).toEqual({ code: 'not-found' });
  });

  it('is refused even where the status would bar it anyway', () => {
    expect(refused(reply(ticketIn('closed'), ivan))).toEqual({ code: 'not-found' });
  });

  it('is open to any of the staff', () => {
    expect(granted(reply(newTicket(), admin)).event.actor.role).toBe('admin');
  });
});
