import { describe, expect, it } from 'vitest';
import { zooportalRegulation } from '../../regulation/zooportal';
import {
  after,
  anna,
  command,
  context,
  granted,
  newTicket,
  olga,
  refused,
  system,
} from '../../testing/builders';
import { at, calendars, DAY, HOUR } from '../../testing/calendars';
import { stepsOfKind, stepsOf } from '../../testing/receipts';
import { decide } from '../decide';
import type { Ticket } from '../schema';
import { comingBackOn } from './defer';

const fresh = newTicket();
const deferredAt = at('2026-11-23 13:00');

const deferredTo = (until: string, ticket: Ticket = fresh) =>
  decide(ticket, command.defer(ticket, { until }), context(anna, deferredAt));

const checked = (ticket: Ticket, now: number) =>
  decide(ticket, command.check(), context(system, now));

describe('decideDefer', () => {
  const { ticket, event, message, mail } = granted(deferredTo('2026-12-02'));

  it('sets the return to the opening on the given date', () => {
    expect(ticket).toMatchObject({
      status: 'deferred',
      queue: 'paused',
      assignee: { uid: 'anna' },
      nextCheckAt: at('2026-12-02 10:00'),
      deferral: {
        reason: 'needs-development',
        clause: '2.7',
        text: 'Нужна доработка.',
        attached: null,
        at: deferredAt,
        until: at('2026-12-02 10:00'),
        by: 'Анна Агеева',
      },
    });
  });

  it('counts as the first response and pauses the timer', () => {
    expect(ticket.clock).toMatchObject({
      consideredAt: deferredAt,
      breachedAt: null,
      pausedAt: deferredAt,
    });
    expect(ticket.deadline).toEqual(fresh.deadline);
  });

  it('records the reason and notifies the requester', () => {
    expect(event).toMatchObject({
      type: 'ticketDeferred',
      clause: '2.7',
      grounds: { reason: 'needs-development', title: { en: 'Needs development' } },
    });
    expect(message).toMatchObject({ text: 'Нужна доработка.', author: { role: 'agent' } });
    const reason = { title: 'Нужна доработка', clause: '2.7', until: ticket.deferral?.until };
    expect(mail).toMatchObject([{ template: 'deferred', text: 'Нужна доработка.', reason }]);
  });

  it('does not pause the timer if the reason does not', () => {
    const reasons = zooportalRegulation.reasons.map((reason) => ({
      ...reason,
      pausesClock: false,
    }));
    const regulation = { ...zooportalRegulation, reasons };
    const input = command.defer(fresh, { until: '2026-12-02' });
    const running = granted(decide(fresh, input, { ...context(anna, deferredAt), regulation }));
    expect(running.ticket.clock).toMatchObject({ consideredAt: deferredAt, pausedAt: null });
  });

  it('can be deferred to another date', () => {
    const later = granted(deferredTo('2026-12-07', ticket)).ticket;
    expect(later.nextCheckAt).toBe(at('2026-12-07 10:00'));
    expect(later.clock).toEqual(ticket.clock);
  });

  it.each(['2026-11-22', '2026-11-23', '2027-02-22', '2036-01-01'])(
    'is rejected for %s',
    (until) => {
      expect(refused(deferredTo(until))).toEqual({
        code: 'invalid-input',
        issues: [{ path: 'until', code: 'not-allowed' }],
      });
    },
  );

  it('requires the detail of its reason', () => {
    const input = command.defer(fresh, { reason: 'insufficient-info' });
    expect(refused(decide(fresh, input, context(anna, deferredAt)))).toEqual({
      code: 'reason-incomplete',
      issues: [{ path: 'question', code: 'required' }],
    });
  });

  it('is shown in the receipt with its reason and date', () => {
    const steps = stepsOf(ticket, '2026-11-24 12:00');
    expect(stepsOfKind(steps, 'deferred')).toEqual([
      {
        kind: 'deferred',
        title: { ru: 'Нужна доработка', en: 'Needs development' },
        at: deferredAt,
        until: at('2026-12-02 10:00'),
        clause: '2.7',
      },
    ]);
    // After the response the deadline does not move during the deferral.
    expect(stepsOfKind(steps, 'due')).toMatchObject([{ remainingWhilePausedMs: null }]);
  });
});

describe('comingBackOn', () => {
  it.each([
    ['a working day', '2026-11-24', '2026-11-24 10:00'],
    ['a Saturday', '2026-11-28', '2026-11-30 10:00'],
    ['a holiday', '2027-01-01', '2027-01-11 10:00'],
    ['the last day', '2027-02-21', '2027-02-22 10:00'],
  ])('returns the opening for %s', (_what, date, opening) => {
    expect(comingBackOn(date, calendars, deferredAt)).toBe(at(opening));
  });

  it('accepts today before the opening only', () => {
    expect(comingBackOn('2026-11-23', calendars, at('2026-11-23 09:59'))).toBe(
      at('2026-11-23 10:00'),
    );
    expect(comingBackOn('2026-11-23', calendars, at('2026-11-23 10:00'))).toBeNull();
  });
});

describe('the end of a deferral', () => {
  const until = at('2026-12-02 10:00');
  const { ticket } = granted(deferredTo('2026-12-02'));

  it('is processed once by the scheduler, at or after its time', () => {
    expect(refused(checked(ticket, until - 1)).code).toBe('wrong-status');
    for (const now of [until, until + 30 * DAY]) {
      const resumed = granted(checked(ticket, now));
      expect(resumed.event).toMatchObject({
        id: `schedule:resume-${ticket.revision}`,
        type: 'ticketResumed',
        clause: '2.7',
        actor: { role: 'system' },
      });
      expect(resumed.ticket).toMatchObject({
        status: 'open',
        queue: 'active',
        assignee: { uid: 'anna' },
        deferral: null,
        nextCheckAt: null,
        clock: { pausedAt: null, consideredAt: deferredAt },
      });
      expect([resumed.mail, resumed.message]).toEqual([[], null]);
      expect(refused(checked(resumed.ticket, now + HOUR)).code).toBe('wrong-status');
    }
  });

  it('is caused by a reply of the requester', () => {
    const answered = after(ticket, command.reply(ticket), { actor: olga, now: deferredAt + DAY });
    expect(answered).toMatchObject({ status: 'open', deferral: null, nextCheckAt: null });
  });

  it('is rejected for other actors and before its time', () => {
    for (const actor of [anna, olga]) {
      const early = decide(ticket, command.resume(), context(actor, until));
      expect(refused(early)).toEqual({ code: 'forbidden' });
    }
    const early = decide(ticket, command.resume(), context(system, until - 1));
    expect(refused(early).code).toBe('wrong-status');
  });
});
