import { describe, expect, it } from 'vitest';
import { accessOf } from '../../access/can';
import {
  anna,
  command,
  context,
  ivan,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
  system,
  ticketIn,
  visitor,
} from '../../testing/builders';
import { decide } from '../decide';
import { authorize, authorizeTransition, conflictStateOf } from './authorize';

const ticket = newTicket();

describe('authorize', () => {
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
    expect(authorize(actor, accessOf(action), ticket)).toEqual(refusal);
  });
});

describe('authorizeTransition', () => {
  it('asks first who it is, then what they saw, then where the ticket stands', () => {
    const resolved = ticketIn('resolved');
    const stale = { step: 'resolve', seen: { revision: 1, matters: 'any-change' } } as const;
    const old = command.resolve({ ...resolved, revision: 1 });
    expect(refused(decide(resolved, old, context(ivan, MONDAY_NOON))).code).toBe('not-found');
    expect(refused(decide(resolved, old, context(anna, MONDAY_NOON))).code).toBe('conflict');
    expect(authorizeTransition(resolved, stale)).toMatchObject({ error: { code: 'conflict' } });
    const step = { step: 'resolve' } as const;
    expect(authorizeTransition(resolved, step)).toMatchObject({ error: { code: 'wrong-status' } });
    expect(authorizeTransition(ticket, step)).toEqual({ ok: true, value: 'resolved' });
  });

  it('lets replies pass where only decisions matter, and stops at decisions', () => {
    const talked = { ...ticket, revision: 5, decidedRevision: 3 };
    const seen = (revision: number) =>
      authorizeTransition(talked, {
        step: 'assign',
        seen: { revision, matters: 'decisions' },
      }).ok;
    expect([2, 3, 4, 5].map(seen)).toEqual([false, true, true, true]);
  });
});

describe('stateOf', () => {
  it('names who changed a ticket last and who has it', () => {
    expect(conflictStateOf(ticketIn('open'))).toEqual({
      revision: 2,
      status: 'open',
      assigneeName: 'Анна Агеева',
      changedBy: 'Анна Агеева',
    });
    expect(conflictStateOf({ ...ticket, changedBy: null })).toMatchObject({
      assigneeName: null,
      changedBy: null,
    });
  });
});
