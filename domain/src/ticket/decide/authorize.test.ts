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
    ['permits the owner to reply', olga, 'reply', null],
    ['returns forbidden for a note by the owner', olga, 'addNote', { code: 'forbidden' }],
    ['returns not-found for another requester', ivan, 'addNote', { code: 'not-found' }],
    ['returns forbidden for staff', anna, 'close', { code: 'forbidden' }],
    ['returns unauthenticated for a visitor', visitor, 'reply', { code: 'unauthenticated' }],
    ['returns not-found for the system actor', system, 'reply', { code: 'not-found' }],
    [
      'returns email-unverified for an unverified owner',
      { ...olga, emailVerified: false },
      'reply',
      { code: 'email-unverified' },
    ],
    [
      'returns not-found for another unverified requester',
      { ...ivan, emailVerified: false },
      'reply',
      { code: 'not-found' },
    ],
  ] as const)('%s', (_what, actor, action, error) => {
    expect(authorize(actor, accessOf(action), ticket)).toEqual(error);
  });
});

describe('authorizeTransition', () => {
  it('checks access first, then the revision, then the status', () => {
    const resolved = ticketIn('resolved');
    const stale = { step: 'resolve', expected: { revision: 1, scope: 'any-change' } } as const;
    const old = command.resolve({ ...resolved, revision: 1 });
    expect(refused(decide(resolved, old, context(ivan, MONDAY_NOON))).code).toBe('not-found');
    expect(refused(decide(resolved, old, context(anna, MONDAY_NOON))).code).toBe('conflict');
    expect(authorizeTransition(resolved, stale)).toMatchObject({ error: { code: 'conflict' } });
    const step = { step: 'resolve' } as const;
    expect(authorizeTransition(resolved, step)).toMatchObject({ error: { code: 'wrong-status' } });
    expect(authorizeTransition(ticket, step)).toEqual({ ok: true, value: 'resolved' });
  });

  it('ignores replies with the scope decisions', () => {
    const replied = { ...ticket, revision: 5, decidedRevision: 3 };
    const expected = (revision: number) =>
      authorizeTransition(replied, {
        step: 'assign',
        expected: { revision, scope: 'decisions' },
      }).ok;
    expect([2, 3, 4, 5].map(expected)).toEqual([false, true, true, true]);
  });
});

describe('conflictStateOf', () => {
  it('returns the assignee and the last editor', () => {
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
