import { describe, expect, it } from 'vitest';
import { after, anna, command, MONDAY_NOON, newTicket, olga } from '../testing/builders';
import { at, calendars, serviceCalendar, HOUR, MINUTE } from '../testing/calendars';
import { toReceiptSource, kindsOf, stepsOfKind, stepsOf } from '../testing/receipts';
import { toRequesterTicket } from '../ticket/requester-ticket';
import { receiptOf } from './receipt';

const load = { count: 30, capped: false };

describe('the receipt of an hourly target', () => {
  it('lists every step from a Friday evening over a weekend', () => {
    const friday = newTicket({ now: at('2026-11-20 17:30'), load });
    expect(stepsOf(friday)).toEqual([
      {
        kind: 'received',
        at: at('2026-11-20 17:30'),
        open: true,
        opensAt: null,
        clause: '3.5',
      },
      {
        kind: 'category',
        category: 'organiser-system',
        title: { ru: 'Организаторы: работа с Системой', en: 'Organisers: working with the System' },
        clause: '3.2',
      },
      { kind: 'priority', priority: 1, lowestPriority: 6, clause: '3.2' },
      { kind: 'load', load, clause: '3.4' },
      { kind: 'budget', budget: { unit: 'ms', amount: 4 * HOUR }, clause: '3.4' },
      {
        kind: 'work',
        date: '2026-11-20',
        segments: [{ from: at('2026-11-20 17:30'), to: at('2026-11-20 18:00') }],
        ms: 30 * MINUTE,
        cause: null,
        title: null,
        clause: '3.5',
      },
      {
        kind: 'closed',
        from: at('2026-11-20 18:00'),
        to: at('2026-11-23 10:00'),
        cause: 'weekend',
        days: [
          { cause: 'weekend', title: null, first: '2026-11-21', last: '2026-11-22', count: 2 },
        ],
        clause: '3.5',
      },
      {
        kind: 'work',
        date: '2026-11-23',
        segments: [{ from: at('2026-11-23 10:00'), to: at('2026-11-23 13:30') }],
        ms: 3.5 * HOUR,
        cause: null,
        title: null,
        clause: '3.5',
      },
      {
        kind: 'due',
        at: at('2026-11-23 13:30'),
        from: at('2026-11-20 17:30'),
        remainingWhilePausedMs: null,
        clause: '3.4',
      },
    ]);
  });

  it.each([
    ['at night', '2026-11-23 22:00', '2026-11-24 10:00'],
    ['before opening', '2026-11-24 08:00', '2026-11-24 10:00'],
    ['at closing time', '2026-11-20 18:00', '2026-11-23 10:00'],
    ['on a holiday', '2026-11-04 12:00', '2026-11-05 10:00'],
  ])('reports that a ticket received %s waits for the opening', (_when, received, opening) => {
    const [first] = stepsOf(newTicket({ now: at(received) }));
    expect(first).toMatchObject({ kind: 'received', open: false, opensAt: at(opening) });
  });

  it('omits nights and lists holidays by run', () => {
    const december = newTicket({ now: at('2026-12-30 17:30'), input: { category: 'breeder' } });
    const steps = stepsOf(december);
    expect(kindsOf(steps)).toBe('received category priority load budget work closed work due');
    expect(
      stepsOfKind(steps, 'closed')[0]?.days.map(({ first, last, count }) => [first, last, count]),
    ).toEqual([
      ['2026-12-31', '2026-12-31', 1],
      ['2027-01-01', '2027-01-06', 6],
      ['2027-01-07', '2027-01-07', 1],
      ['2027-01-08', '2027-01-08', 1],
      ['2027-01-09', '2027-01-10', 2],
    ]);
    const overNight = newTicket({ now: at('2026-11-23 17:00') });
    expect(kindsOf(stepsOf(overNight))).toBe(
      'received category priority load budget work work due',
    );
  });

  it('merges the work of a day with a pause and adds the pause as a step', () => {
    const fresh = newTicket();
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    const open = after(waiting, command.reply(waiting), {
      actor: olga,
      now: at('2026-11-23 14:30'),
    });
    const steps = stepsOf(open);
    expect(stepsOfKind(steps, 'work')).toMatchObject([
      {
        date: '2026-11-23',
        segments: [
          { from: at('2026-11-23 12:00'), to: at('2026-11-23 13:00') },
          { from: at('2026-11-23 14:30'), to: at('2026-11-23 15:30') },
        ],
        ms: 2 * HOUR,
      },
    ]);
    expect(stepsOfKind(steps, 'pause')).toEqual([
      {
        kind: 'pause',
        from: at('2026-11-23 13:00'),
        to: at('2026-11-23 14:30'),
        ms: 90 * MINUTE,
        clause: '2.7',
      },
    ]);
  });

  it('ends at a pause in progress and reports the remaining time', () => {
    const fresh = newTicket();
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2026-11-23 13:30'),
    });
    const steps = stepsOf(waiting, '2026-11-24 11:00');
    expect(stepsOfKind(steps, 'work').map(({ ms }) => ms)).toEqual([90 * MINUTE]);
    expect(stepsOfKind(steps, 'pause')).toMatchObject([
      { from: at('2026-11-23 13:30'), to: null, ms: 5.5 * HOUR },
    ]);
    expect(stepsOfKind(steps, 'due')).toMatchObject([{ remainingWhilePausedMs: 30 * MINUTE }]);
  });

  it('has no work steps if the pause started at receipt', () => {
    const fresh = newTicket();
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: MONDAY_NOON,
    });
    expect(kindsOf(stepsOf(waiting))).toBe('received category priority load budget pause due');
    expect(stepsOfKind(stepsOf(waiting), 'due')).toMatchObject([
      { remainingWhilePausedMs: 2 * HOUR },
    ]);
  });

  it('treats a pause that starts in the future (clock skew) as just started', () => {
    const fresh = newTicket();
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2026-11-23 13:30'),
    });
    expect(stepsOfKind(stepsOf(waiting, '2026-11-23 13:29'), 'pause')).toMatchObject([{ ms: 0 }]);
  });

  it('omits a pause that started after the deadline', () => {
    const fresh = newTicket();
    const late = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: fresh.deadline.dueAt,
    });
    expect(stepsOf(late, '2026-11-24 11:00')).toEqual(stepsOf(fresh));
  });

  it('starts a new cycle when the ticket is reopened', () => {
    const fresh = newTicket({ now: at('2026-11-22 12:00') });
    const resolved = after(fresh, command.resolve(fresh), { actor: anna, now: MONDAY_NOON });
    const reopened = after(resolved, command.reopen(resolved), {
      actor: olga,
      now: at('2026-11-23 20:00'),
    });
    expect(stepsOf(reopened).slice(0, 2)).toEqual([
      {
        kind: 'received',
        at: at('2026-11-22 12:00'),
        open: false,
        opensAt: null,
        clause: '3.5',
      },
      {
        kind: 'reopened',
        at: at('2026-11-23 20:00'),
        open: false,
        opensAt: at('2026-11-24 10:00'),
        clause: '3.5',
      },
    ]);
    expect(stepsOfKind(stepsOf(reopened), 'due')[0]?.at).toBe(at('2026-11-24 12:00'));
  });

  it('is equal for the requester view', () => {
    const fresh = newTicket({ load });
    expect(receiptOf(toRequesterTicket(fresh), calendars, MONDAY_NOON)).toEqual(stepsOf(fresh));
  });
});

describe('the receipt of a daily target', () => {
  const merge = newTicket({ input: { category: 'merge-cards' }, load });

  it('counts days and days off, without a load step', () => {
    const steps = stepsOf(merge);
    expect(kindsOf(steps)).toBe('received category priority budget workDays daysOff due');
    expect(stepsOfKind(steps, 'workDays')).toEqual([
      { kind: 'workDays', count: 30, first: '2026-11-24', last: '2027-01-13', clause: '3.5' },
    ]);
    expect(
      stepsOfKind(steps, 'daysOff')[0]?.days.map(({ cause, count }) => [cause, count]),
    ).toEqual([
      ['weekend', 12],
      ['transfer', 1],
      ['holiday', 7],
      ['holiday', 1],
    ]);
    expect(stepsOfKind(steps, 'due')[0]?.at).toBe(at('2027-01-13 18:00'));
  });

  it('reports the correct last day if the service closes at midnight', () => {
    const official = serviceCalendar('official-1', { from: 2026, to: 2027 }, '24:00');
    const steps = receiptOf(toReceiptSource(merge), { ...calendars, official }, MONDAY_NOON);
    expect(stepsOfKind(steps, 'workDays')).toMatchObject([
      { first: '2026-11-24', last: '2027-01-13' },
    ]);
  });

  it('excludes the day off on which the ticket was received', () => {
    const sunday = newTicket({
      now: at('2026-11-22 12:00'),
      input: { category: 'merge-cards' },
    });
    expect(stepsOfKind(stepsOf(sunday), 'daysOff')[0]?.days[0]).toMatchObject({
      cause: 'weekend',
      first: '2026-11-28',
    });
  });

  it('reports the cost of each pause, excluding the day of receipt', () => {
    const waiting = after(merge, command.waitForRequester(merge), {
      actor: anna,
      now: at('2026-11-23 13:00'),
    });
    const open = after(waiting, command.reply(waiting), {
      actor: olga,
      now: at('2026-11-24 11:15'),
    });
    expect(stepsOfKind(stepsOf(open), 'pause')).toMatchObject([{ ms: 75 * MINUTE }]);
    expect(stepsOfKind(stepsOf(open), 'due')[0]?.at).toBe(at('2027-01-14 11:15'));
    expect(kindsOf(stepsOf(waiting))).toBe(
      'received category priority budget workDays daysOff pause due',
    );
  });

  it('has no daysOff step without days off', () => {
    const short = {
      ...toReceiptSource(merge),
      deadline: { ...merge.deadline, budget: { unit: 'days', amount: 2 } as const },
    };
    expect(kindsOf(receiptOf(short, calendars, MONDAY_NOON))).not.toContain('daysOff');
  });
});
