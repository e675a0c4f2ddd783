import { statuses, type RequesterDecline } from '@reglament/domain';
import { expect, test } from 'vitest';
import { aTicket } from '../../ui/clock/testing/a-ticket';
import { phaseOf, replyModeOf } from './ticket-phase';

const DUE = Date.parse('2026-11-23T15:30+03:00');
const at = (parts: Parameters<typeof aTicket>[0], now: number, reopenUntil: number | null = null) =>
  phaseOf({ ...aTicket(parts), reopenUntil, refusal: declineUntil(reopenUntil) }, now);

const declineUntil = (contestUntil: number | null): RequesterDecline => ({
  reason: 'unconstructive',
  title: { ru: 'Неконструктивное обсуждение', en: 'Unconstructive discussion' },
  clause: '2.7',
  text: 'Сведения не поступили.',
  attached: null,
  at: 0,
  next: 'contest',
  final: false,
  contestUntil,
});

test('is `promise` until the deadline has passed', () => {
  expect(at({ status: 'new' }, DUE)).toBe('promise');
  expect(at({ status: 'open' }, DUE + 1)).toBe('overdue');
});

test('is `answered` after the first response, however late', () => {
  expect(at({ status: 'open', consideredAt: DUE + 1 }, DUE + 2)).toBe('answered');
});

test('can be reopened until the grace period ends (exclusive)', () => {
  expect(at({ status: 'resolved' }, DUE - 1, DUE)).toBe('resolved');
  expect(at({ status: 'resolved' }, DUE, DUE)).toBe('resolvedOver');
  expect(at({ status: 'resolved' }, DUE, null)).toBe('resolvedOver');
});

test('can be contested until the grace period ends (exclusive)', () => {
  expect(at({ status: 'declined' }, DUE - 1, DUE)).toBe('declined');
  expect(at({ status: 'declined' }, DUE, DUE)).toBe('declinedOver');
  expect(at({ status: 'declined' }, DUE, null)).toBe('declinedOver');
});

test('offers a reply mode exactly in the statuses in which the server accepts one', () => {
  const modes = statuses.map((status) => [status, replyModeOf(at({ status }, DUE, DUE + 1))]);
  expect(Object.fromEntries(modes)).toEqual({
    new: 'reply',
    open: 'reply',
    waiting: 'reply',
    deferred: 'reply',
    resolved: 'reopen',
    closed: null,
    declined: 'contest',
    merged: null,
  });
});
