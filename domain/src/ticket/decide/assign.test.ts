import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../../command/commands';
import {
  admin,
  after,
  anna,
  boris,
  command,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';

const now = MONDAY_NOON + HOUR;
const tried = (ticket: Ticket, given: TicketCommand, actor = anna) =>
  decide(ticket, given, context(actor, now));

describe('decideAssign', () => {
  it('takes a new ticket: it is open, and nothing is said to the requester', () => {
    const fresh = newTicket();
    const { ticket, event, message, note, mail } = granted(
      tried(fresh, command.assign(fresh, anna)),
    );
    expect(ticket).toEqual({
      ...fresh,
      status: 'open',
      assignee: { uid: 'anna', name: 'Анна Агеева' },
      revision: 2,
      decidedRevision: 2,
      updatedAt: now,
      changedBy: { uid: 'anna', name: 'Анна Агеева' },
    });
    expect(event).toMatchObject({
      type: 'ticketAssigned',
      clause: '3.1',
      revision: 2,
      before: { status: 'new', assigneeUid: null },
      after: { status: 'open', assigneeUid: 'anna' },
    });
    expect([message, note, mail]).toEqual([null, null, []]);
  });

  it('hands a ticket on, waiting or not, and leaves its clock alone', () => {
    for (const status of ['open', 'waiting'] as const) {
      const before = ticketIn(status);
      const { ticket } = granted(tried(before, command.assign(before, boris), admin));
      expect(ticket).toMatchObject({ status, assignee: { uid: 'boris' }, clock: before.clock });
    }
  });

  it('gives a ticket back to the queue', () => {
    const open = ticketIn('open');
    const { ticket } = granted(tried(open, command.assign(open, null)));
    expect(ticket).toMatchObject({ status: 'new', queue: 'active', assignee: null });
  });

  it('lets one of two agents win and tells the other who did', () => {
    const seen = newTicket();
    const taken = after(seen, command.assign(seen, anna), { actor: anna, now });
    expect(refused(tried(taken, command.assign(seen, boris), boris))).toEqual({
      code: 'already-taken',
      current: {
        revision: 2,
        status: 'open',
        assigneeName: 'Анна Агеева',
        changedBy: 'Анна Агеева',
      },
    });
  });

  it('tells the winner of a conflict when they try again from an old screen', () => {
    const seen = newTicket();
    const taken = after(seen, command.assign(seen, anna), { actor: anna, now });
    expect(refused(tried(taken, command.assign(seen, anna))).code).toBe('conflict');
  });

  it('tells of a conflict when the ticket was given back or changed otherwise', () => {
    const seen = newTicket();
    const taken = after(seen, command.assign(seen, anna), { actor: anna, now });
    const back = after(taken, command.assign(taken, null), { actor: anna, now });
    expect(refused(tried(back, command.assign(seen, boris), boris)).code).toBe('conflict');
    expect(refused(tried(taken, command.assign(seen, null), boris)).code).toBe('conflict');
  });

  it('is not troubled by replies and notes', () => {
    const seen = newTicket();
    const talked = after(seen, command.reply(seen), { actor: olga, now });
    expect(granted(tried(talked, command.assign(seen, anna))).ticket.assignee?.uid).toBe('anna');
  });

  it('refuses whoever is no agent', () => {
    const fresh = newTicket();
    const given = command.assign(fresh, anna);
    if (given.name !== 'assign') throw new TypeError(given.name);
    expect(refused(tried(fresh, { ...given, assignee: null }))).toEqual({ code: 'not-an-agent' });
    const other = { uid: 'boris', name: 'Борис Агентов' };
    expect(refused(tried(fresh, { ...given, assignee: other }))).toEqual({ code: 'not-an-agent' });
    const back = { ...given, input: { ...given.input, to: null } };
    expect(
      refused(tried(ticketIn('open'), { ...back, input: { ...back.input, baseRevision: 2 } })),
    ).toEqual({
      code: 'not-an-agent',
    });
  });

  it('T8 is refused to the requester', () => {
    const fresh = newTicket();
    expect(refused(tried(fresh, command.assign(fresh, olga), olga))).toEqual({ code: 'forbidden' });
  });
});
