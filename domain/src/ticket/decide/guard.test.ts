import { describe, expect, it } from 'vitest';
import { anna, ivan, newTicket, olga, system, ticketIn, visitor } from '../../testing/builders';
import { admit, forbids, stateOf } from './guard';

const ticket = newTicket();

describe('forbids', () => {
  it.each([
    ['lets the owner reply', olga, 'reply', null],
    ['tells the owner that notes are not theirs', olga, 'addNote', { code: 'forbidden' }],
    ['tells a stranger nothing', ivan, 'addNote', { code: 'not-found' }],
    ['tells the staff plainly', anna, 'close', { code: 'forbidden' }],
    ['asks a visitor to sign in', visitor, 'reply', { code: 'unauthenticated' }],
    ['tells the service nothing', system, 'reply', { code: 'not-found' }],
    [
      'asks the owner to confirm the address',
      { ...olga, emailVerified: false },
      'reply',
      { code: 'email-unverified' },
    ],
    [
      'tells a stranger nothing, whatever they have yet to confirm',
      { ...ivan, emailVerified: false },
      'reply',
      { code: 'not-found' },
    ],
  ] as const)('%s', (_what, actor, action, refusal) => {
    expect(forbids(actor, action, ticket)).toEqual(refusal);
  });
});

describe('admit', () => {
  it('asks first who it is, then what they saw, then where the ticket stands', () => {
    const resolved = ticketIn('resolved');
    const gate = { action: 'resolve', step: 'resolve' } as const;
    const stale = { ...gate, seen: { revision: 1, matters: 'any-change' } } as const;
    expect(admit(resolved, ivan, stale)).toMatchObject({ error: { code: 'not-found' } });
    expect(admit(resolved, anna, stale)).toMatchObject({ error: { code: 'conflict' } });
    expect(admit(resolved, anna, gate)).toMatchObject({ error: { code: 'wrong-status' } });
    expect(admit(ticket, anna, gate)).toEqual({ ok: true, value: 'resolved' });
  });

  it('lets replies pass where only decisions matter, and stops at decisions', () => {
    const talked = { ...ticket, revision: 5, decidedRevision: 3 };
    const seen = (revision: number) =>
      admit(talked, anna, {
        action: 'assign',
        step: 'assign',
        seen: { revision, matters: 'decisions' },
      }).ok;
    expect([2, 3, 4, 5].map(seen)).toEqual([false, true, true, true]);
  });
});

describe('stateOf', () => {
  it('names who changed a ticket last and who has it', () => {
    expect(stateOf(ticketIn('open'))).toEqual({
      revision: 2,
      status: 'open',
      assigneeName: 'Анна Агеева',
      changedBy: 'Анна Агеева',
    });
    expect(stateOf({ ...ticket, changedBy: null })).toMatchObject({
      assigneeName: null,
      changedBy: null,
    });
  });
});
