import { statuses } from '@reglament/domain';
import { expect, test } from 'vitest';
import { aTicket } from '../../ui/clock/testing/a-ticket';
import { situationOf, writingOf } from './situation';

const DUE = Date.parse('2026-11-23T15:30+03:00');
const at = (parts: Parameters<typeof aTicket>[0], now: number, reopenUntil: number | null = null) =>
  situationOf({ ...aTicket(parts), reopenUntil }, now);

test('is a promise until the deadline has passed', () => {
  expect(at({ status: 'new' }, DUE)).toBe('promise');
  expect(at({ status: 'open' }, DUE + 1)).toBe('overdue');
});

test('is answered once the service has acted, however late', () => {
  expect(at({ status: 'open', consideredAt: DUE + 1 }, DUE + 2)).toBe('answered');
});

test('can be reopened until the grace period ends, and not at its end', () => {
  expect(at({ status: 'resolved' }, DUE - 1, DUE)).toBe('resolved');
  expect(at({ status: 'resolved' }, DUE, DUE)).toBe('resolvedOver');
  expect(at({ status: 'resolved' }, DUE, null)).toBe('resolvedOver');
});

test('lets write exactly where the service would take it', () => {
  const writings = statuses.map((status) => [status, writingOf(at({ status }, DUE, DUE + 1))]);
  expect(Object.fromEntries(writings)).toEqual({
    new: 'reply',
    open: 'reply',
    waiting: 'reply',
    deferred: 'reply',
    resolved: 'reopen',
    closed: null,
    declined: null,
    merged: null,
  });
});
