import { describe, expect, it } from 'vitest';
import {
  after,
  anna,
  command,
  commandId,
  context,
  granted,
  ivan,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
  system,
} from '../../testing/builders';
import { at, DAY, HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { newClock } from '../schema';

const fresh = newTicket();
const one = at('2026-11-23 13:00');
const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: one });
const resolvedAt = at('2026-11-23 15:00');
const resolved = after(waiting, command.resolve(waiting), { actor: anna, now: resolvedAt });
const friday = at('2026-11-27 17:00');
const load = { count: 11, capped: false };

describe('decideReopen', () => {
  const { ticket, event, message, mail } = granted(
    decide(resolved, command.reopen(resolved, load), context(olga, friday)),
  );

  it('starts a new cycle with its own deadline and load', () => {
    expect(ticket).toMatchObject({
      status: 'open',
      queue: 'active',
      resolvedAt: null,
      nextCheckAt: at('2026-11-30 11:15'),
      receivedAt: MONDAY_NOON,
      assignee: { uid: 'anna' },
      lastMessageBy: 'requester',
    });
    expect(ticket.clock).toEqual(newClock);
    expect(ticket.deadline).toMatchObject({
      from: friday,
      load,
      budget: { unit: 'ms', amount: 3 * HOUR },
      dueAt: at('2026-11-30 12:00'),
    });
  });

  it('keeps the result of the first cycle', () => {
    expect(ticket.cycles).toEqual([
      {
        from: MONDAY_NOON,
        dueAt: at('2026-11-23 16:00'),
        consideredAt: resolvedAt,
        firstResponse: expect.objectContaining({ inTime: true }),
        resolution: { at: resolvedAt, inTime: true },
        endedAt: resolvedAt,
      },
    ]);
    const again = after(ticket, command.resolve(ticket), { actor: anna, now: friday + HOUR });
    const third = after(again, command.reopen(again), { actor: olga, now: friday + 2 * HOUR });
    expect(third.cycles).toHaveLength(2);
    expect(third.cycles[0]).toEqual(ticket.cycles[0]);
    expect(third.cycles[1]).toMatchObject({ from: friday, consideredAt: friday + HOUR });
  });

  it('writes event, message and mail', () => {
    expect(event).toMatchObject({
      type: 'ticketReopened',
      clause: '3.4',
      before: { status: 'resolved', deadline: resolved.deadline },
      after: { status: 'open', deadline: ticket.deadline },
    });
    expect(message).toMatchObject({ text: 'Снова не работает.', author: { role: 'requester' } });
    expect(mail).toMatchObject([{ template: 'reopened', text: null, deadline: ticket.deadline }]);
  });

  it('computes later category changes from the reopening', () => {
    const input = command.setCategory(ticket, 'breeder');
    const { deadline } = after(ticket, input, { actor: anna, now: friday + HOUR });
    expect(deadline).toMatchObject({ from: friday, load, dueAt: at('2026-11-30 17:00') });
  });

  it('mails the text of an agent to the requester', () => {
    const byAgent = granted(decide(resolved, command.reopen(resolved), context(anna, friday)));
    expect(byAgent.mail).toMatchObject([{ template: 'reopened', text: 'Снова не работает.' }]);
    expect(byAgent.ticket.lastMessageBy).toBe('agent');
  });

  it('is possible for seven days, end excluded', () => {
    const decideAt = (now: number) =>
      decide(resolved, command.reopen(resolved), context(olga, now));
    expect(decideAt(resolvedAt + 7 * DAY - 1).ok).toBe(true);
    expect(refused(decideAt(resolvedAt + 7 * DAY))).toMatchObject({
      code: 'reopen-expired',
      current: { status: 'resolved' },
    });
  });

  it('is rejected for other requesters and for agents with an outdated revision', () => {
    expect(refused(decide(resolved, command.reopen(resolved), context(ivan, friday)))).toEqual({
      code: 'not-found',
    });
    const stale = decide(resolved, command.reopen(fresh), context(anna, friday));
    expect(refused(stale).code).toBe('conflict');
    const withoutRevision = decide(
      resolved,
      {
        name: 'reopen',
        input: { commandId: commandId('reopen'), number: fresh.number, text: 'Снова.' },
        load,
      },
      context(anna, friday),
    );
    expect(refused(withoutRevision).code).toBe('conflict');
  });

  it('never conflicts for the requester', () => {
    expect(decide(resolved, command.reopen(fresh), context(olga, friday)).ok).toBe(true);
  });
});

describe('decideClose', () => {
  const decideAt = (now: number) => decide(resolved, command.close(), context(system, now));

  it('closes after the reopening period, not before', () => {
    expect(refused(decideAt(resolvedAt + 7 * DAY - 1)).code).toBe('wrong-status');
    const { ticket, event, mail, message } = granted(decideAt(resolvedAt + 7 * DAY));
    expect(ticket).toMatchObject({
      status: 'closed',
      queue: 'done',
      nextCheckAt: null,
      resolvedAt,
    });
    expect(event).toMatchObject({
      type: 'ticketClosed',
      clause: '2.3',
      actor: { uid: 'system', role: 'system' },
    });
    expect([mail, message]).toEqual([[], null]);
  });

  it('is rejected for everyone but the system actor', () => {
    for (const actor of [anna, olga]) {
      const result = decide(resolved, command.close(), context(actor, resolvedAt + 8 * DAY));
      expect(refused(result)).toEqual({ code: 'forbidden' });
    }
  });

  it('is rejected for a reopened ticket', () => {
    const open = after(resolved, command.reopen(resolved), { actor: olga, now: friday });
    const late = decide(open, command.close(), context(system, friday + 30 * DAY));
    expect(refused(late).code).toBe('wrong-status');
  });
});
