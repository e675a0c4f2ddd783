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
const decideAt = (ticket: Ticket, input: TicketCommand, actor = anna) =>
  decide(ticket, input, context(actor, now));

describe('decideAssign', () => {
  it('assigns a new ticket: opens it without notifying the requester', () => {
    const fresh = newTicket();
    const { ticket, event, message, note, mail } = granted(
      decideAt(fresh, command.assign(fresh, anna)),
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

  it('reassigns an open or waiting ticket without changing its timer', () => {
    for (const status of ['open', 'waiting'] as const) {
      const before = ticketIn(status);
      const { ticket } = granted(decideAt(before, command.assign(before, boris), admin));
      expect(ticket).toMatchObject({ status, assignee: { uid: 'boris' }, clock: before.clock });
    }
  });

  it('unassigns a ticket', () => {
    const open = ticketIn('open');
    const { ticket } = granted(decideAt(open, command.assign(open, null)));
    expect(ticket).toMatchObject({ status: 'new', queue: 'active', assignee: null });
  });

  it('rejects the second of two concurrent assignments with already-taken', () => {
    const initial = newTicket();
    const taken = after(initial, command.assign(initial, anna), { actor: anna, now });
    expect(refused(decideAt(taken, command.assign(initial, boris), boris))).toEqual({
      code: 'already-taken',
      current: {
        revision: 2,
        status: 'open',
        assigneeName: 'Анна Агеева',
        changedBy: 'Анна Агеева',
      },
    });
  });

  it('rejects a repeated assignment with an outdated revision as a conflict', () => {
    const initial = newTicket();
    const taken = after(initial, command.assign(initial, anna), { actor: anna, now });
    expect(refused(decideAt(taken, command.assign(initial, anna))).code).toBe('conflict');
  });

  it('reports a conflict after an unassignment or another change', () => {
    const initial = newTicket();
    const taken = after(initial, command.assign(initial, anna), { actor: anna, now });
    const back = after(taken, command.assign(taken, null), { actor: anna, now });
    expect(refused(decideAt(back, command.assign(initial, boris), boris)).code).toBe('conflict');
    expect(refused(decideAt(taken, command.assign(initial, null), boris)).code).toBe('conflict');
  });

  it('does not conflict with replies', () => {
    const initial = newTicket();
    const replied = after(initial, command.reply(initial), { actor: olga, now });
    expect(granted(decideAt(replied, command.assign(initial, anna))).ticket.assignee?.uid).toBe(
      'anna',
    );
  });

  it('rejects an assignee who is not an agent', () => {
    const fresh = newTicket();
    const input = command.assign(fresh, anna);
    if (input.name !== 'assign') throw new TypeError(input.name);
    expect(refused(decideAt(fresh, { ...input, assignee: null }))).toEqual({
      code: 'not-an-agent',
    });
    const other = { uid: 'boris', name: 'Борис Агентов' };
    expect(refused(decideAt(fresh, { ...input, assignee: other }))).toEqual({
      code: 'not-an-agent',
    });
    const back = { ...input, input: { ...input.input, to: null } };
    expect(
      refused(decideAt(ticketIn('open'), { ...back, input: { ...back.input, baseRevision: 2 } })),
    ).toEqual({
      code: 'not-an-agent',
    });
  });

  it('T8 rejects the requester', () => {
    const fresh = newTicket();
    expect(refused(decideAt(fresh, command.assign(fresh, olga), olga))).toEqual({
      code: 'forbidden',
    });
  });
});
