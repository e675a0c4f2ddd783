import { describe, expect, it } from 'vitest';
import { anna, MONDAY_NOON } from '../testing/builders';
import {
  clauseOfReason,
  handleEmailSchema,
  handlingError,
  isReleased,
  nextRecheck,
  withAction,
} from './held-email';
import { inboxActions, inboxRecordSchema, type InboxRecord } from './record';

const MINUTE = 60_000;

const record = (change: Partial<InboxRecord> = {}): InboxRecord => ({
  ...inboxRecordSchema.parse({
    id: 'a'.repeat(64),
    rawHash: 'b',
    contentHash: 'c',
    bytes: 1,
    source: 'smtp',
    receivedAt: MONDAY_NOON,
    messageId: null,
    isMessageIdReused: false,
    subject: 'Каталог',
    from: 'a@b.test',
    authentication: 'pass',
    outcome: 'quarantined',
    reason: 'sender-unknown',
    number: null,
    attempts: 1,
    nextAttemptAt: null,
  }),
  ...change,
});

const permitted = (change: Partial<InboxRecord>) =>
  inboxActions.filter((action) => handlingError(record(change), action) === null);

describe('what an agent may do with an email', () => {
  it('is everything if the sender is proven and unknown', () => {
    expect(permitted({})).toEqual(inboxActions);
  });

  it.each([
    ['not proven', { authentication: 'none', reason: 'authentication-missing' }],
    ['of several people', { reason: 'sender-not-unique' }],
    ['unparsable', { outcome: 'unparsable', reason: 'not-mime', from: null }],
  ] as const)('is to discard it or process it again if it is %s', (_, change) => {
    expect(permitted(change)).toEqual(['reprocess', 'discard']);
  });

  it.each(['ticket', 'reply', 'automatic', 'discarded', null] as const)(
    'is nothing once its outcome is %s',
    (outcome) => expect(permitted({ outcome })).toEqual([]),
  );
});

describe('the input of an action', () => {
  const input = { commandId: '00000000-0000-4000-8000-000000000000', id: 'a'.repeat(64) };

  it.each([
    [{ action: 'bind', uid: 'olga' }, true],
    [{ action: 'bind' }, false],
    [{ action: 'discard' }, true],
    [{ action: 'discard', uid: 'olga' }, false],
    [{ action: 'delete' }, false],
    [{ action: 'discard', id: '../x' }, false],
  ])('%j is accepted: %s', (change, isValid) => {
    expect(handleEmailSchema.safeParse({ ...input, ...change }).success).toBe(isValid);
  });
});

describe('the record of an email', () => {
  it('says who did what and when, the last twenty actions', () => {
    const by = { actor: anna, now: MONDAY_NOON };
    const first = withAction(record(), 'invite', by);
    expect(first).toEqual([
      { action: 'invite', by: { uid: 'anna', name: anna.name }, at: MONDAY_NOON },
    ]);
    const full = record({ actions: Array.from({ length: 20 }, () => first).flat() });
    expect(withAction(full, 'bind', by)).toHaveLength(20);
    expect(withAction(full, 'bind', by).at(-1)?.action).toBe('bind');
  });

  it('is released by binding and reprocessing only', () => {
    const by = { actor: anna, now: MONDAY_NOON };
    const released = inboxActions.filter((action) =>
      isReleased({ actions: withAction(record(), action, by) }),
    );
    expect(released).toEqual(['bind', 'reprocess']);
  });

  it('has its sender looked up often at first, then seldom', () => {
    const after = (minutes: number) =>
      nextRecheck(record(), MONDAY_NOON + minutes * MINUTE) - MONDAY_NOON;
    expect(after(0)).toBe(15 * MINUTE);
    expect(after(60)).toBe(75 * MINUTE);
    expect(after(240)).toBe(300 * MINUTE);
  });

  it('names the clause of its reason', () => {
    expect(clauseOfReason('sender-unknown')).toBe('2.5');
    expect(clauseOfReason('authentication-failed')).toBe('2.5');
    expect(clauseOfReason('rejected')).toBe('2.2');
    expect(clauseOfReason('not-mime')).toBe('2.1');
  });
});
