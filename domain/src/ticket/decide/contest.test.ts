import { describe, expect, it } from 'vitest';
import {
  after,
  anna,
  boris,
  command,
  context,
  granted,
  ivan,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
} from '../../testing/builders';
import { at, DAY, HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { newClock, type Ticket } from '../schema';

const fresh = newTicket();
const declinedAt = at('2026-11-23 13:00');
const declined = after(fresh, command.decline(fresh), { actor: anna, now: declinedAt });
const friday = at('2026-11-27 17:00');
const load = { count: 11, capped: false };

const contested = (ticket: Ticket, now: number, actor = olga) =>
  decide(ticket, command.contest(ticket, load), context(actor, now));

describe('decideContest', () => {
  const { ticket, event, message, mail } = granted(contested(declined, friday));

  it('starts a new unassigned cycle with its own deadline and load', () => {
    expect(ticket).toMatchObject({
      status: 'new',
      queue: 'active',
      assignee: null,
      receivedAt: MONDAY_NOON,
      lastMessageBy: 'requester',
      refusal: null,
      nextCheckAt: at('2026-11-30 11:15'),
    });
    expect(ticket.clock).toEqual(newClock);
    expect(ticket.deadline).toMatchObject({
      from: friday,
      load,
      budget: { unit: 'ms', amount: 3 * HOUR },
      dueAt: at('2026-11-30 12:00'),
    });
  });

  it('keeps the decline and the result of the first cycle', () => {
    expect(ticket.contest).toEqual({ at: friday, kind: 'contest', against: declined.refusal });
    expect(ticket.cycles).toEqual([
      {
        from: MONDAY_NOON,
        dueAt: at('2026-11-23 14:00'),
        consideredAt: declinedAt,
        firstResponse: { at: declinedAt, inTime: true },
        resolution: null,
        endedAt: declinedAt,
      },
    ]);
  });

  it('writes event, message and mail', () => {
    expect(event).toMatchObject({
      type: 'refusalContested',
      clause: '3.4',
      before: { status: 'declined', assigneeUid: 'anna' },
      after: { status: 'new', assigneeUid: null, deadline: ticket.deadline },
    });
    expect(message).toMatchObject({ author: { role: 'requester' } });
    expect(mail).toMatchObject([{ template: 'contested', deadline: ticket.deadline }]);
    expect(mail[0]?.receipt.length).toBeGreaterThan(0);
  });

  it('is possible once: the second decline is final', () => {
    const again = after(ticket, command.decline(ticket), { actor: boris, now: friday + HOUR });
    expect(again.refusal).toMatchObject({ final: true, by: 'Борис Агентов' });
    expect(refused(contested(again, friday + 2 * HOUR))).toMatchObject({
      code: 'already-contested',
    });
  });

  it('rejects a double submission', () => {
    expect(refused(contested(ticket, friday + 1)).code).toBe('already-contested');
  });

  it('is possible for seven days, end excluded', () => {
    expect(contested(declined, declinedAt + 7 * DAY - 1).ok).toBe(true);
    expect(refused(contested(declined, declinedAt + 7 * DAY)).code).toBe('contest-expired');
  });

  it('has kind supply if the reason requests data', () => {
    const asked = after(
      fresh,
      command.decline(fresh, { reason: 'insufficient-info', question: 'Какой номер выставки?' }),
      { actor: anna, now: declinedAt },
    );
    const { ticket: supplied } = granted(contested(asked, friday));
    expect(supplied.contest).toMatchObject({ kind: 'supply' });
  });

  it('is rejected if the reason allows no response', () => {
    if (declined.refusal === null) throw new Error('the ticket of the test is not declined');
    const final: Ticket = { ...declined, refusal: { ...declined.refusal, next: 'none' } };
    expect(refused(contested(final, friday)).code).toBe('not-contestable');
  });

  it('is rejected for everyone but the requester', () => {
    for (const actor of [anna, boris]) {
      expect(refused(contested(declined, friday, actor))).toEqual({ code: 'forbidden' });
    }
    expect(refused(contested(declined, friday, ivan))).toEqual({ code: 'not-found' });
  });
});
