import { describe, expect, it } from 'vitest';
import { MONDAY_NOON } from '../testing/builders';
import { DAY, HOUR } from '../testing/calendars';
import type { FailureReason } from './delivery-failure';
import {
  afterFailure,
  afterTest,
  SOFT_WINDOW_MS,
  type EmailFailure,
  type Suppression,
} from './suppression';

const failureOf = (
  emailId: string,
  reason: FailureReason,
  at = MONDAY_NOON,
  sentAt = at - HOUR,
): EmailFailure => ({
  emailId,
  reason,
  at,
  sentAt,
  address: 'olga@reglament.test',
  number: 'K7Q2M44',
});

const after = (...failures: readonly EmailFailure[]): Suppression | null =>
  failures.reduce<Suppression | null>(afterFailure, null);

describe('an address (clause 2.8)', () => {
  it.each(['address-rejected', 'complaint'] as const)('is suppressed at once: %s', (reason) => {
    expect(after(failureOf('a', reason))).toMatchObject({
      state: 'suppressed',
      reason,
      since: MONDAY_NOON,
      emailId: 'a',
    });
  });

  it.each(['mailbox-full', 'deferred', 'expired', 'content-rejected'] as const)(
    'is suppressed after three emails with a soft failure: %s',
    (reason) => {
      const two = [failureOf('a', reason), failureOf('b', reason)];
      expect(after(...two)?.state).toBe('counting');
      expect(after(...two, failureOf('b', 'expired'))?.soft).toHaveLength(2);
      expect(after(...two, failureOf('c', reason))?.state).toBe('suppressed');
    },
  );

  it('forgets soft failures after the period', () => {
    const later = MONDAY_NOON + SOFT_WINDOW_MS;
    const two = [failureOf('a', 'mailbox-full'), failureOf('b', 'mailbox-full', later - DAY)];
    const third = after(...two, failureOf('c', 'mailbox-full', later));
    expect(third).toMatchObject({ state: 'counting', soft: [{ emailId: 'b' }, { emailId: 'c' }] });
  });

  it.each(['unreachable', 'sender-rejected', 'unreadable'] as const)(
    'is not blamed for a failure of the service: %s',
    (reason) => expect(after(failureOf('a', reason))).toBeNull(),
  );

  it('stays as it is when a failure is reported again', () => {
    const before = after(failureOf('a', 'address-rejected'));
    expect(afterFailure(before, failureOf('a', 'address-rejected', MONDAY_NOON + 1))).toBe(before);
    expect(afterFailure(before, failureOf('b', 'complaint', MONDAY_NOON + 1))).toBe(before);
  });

  it('is tried again after a test, until an email from then on fails in whatever way', () => {
    const suppressed = after(failureOf('a', 'address-rejected'));
    if (suppressed === null) throw new Error('not suppressed');
    const testing = afterTest(suppressed, MONDAY_NOON + DAY);
    const late = failureOf('a', 'address-rejected', MONDAY_NOON + 2 * DAY, MONDAY_NOON);
    expect(afterFailure(testing, late)).toBe(testing);
    const full = failureOf('test', 'mailbox-full', MONDAY_NOON + 2 * DAY);
    expect(afterFailure(testing, full)).toMatchObject({ state: 'suppressed', emailId: 'test' });
  });
});
