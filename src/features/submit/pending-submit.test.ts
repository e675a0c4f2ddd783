// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPendingSubmit, rememberPendingSubmit, takePendingSubmit } from './pending-submit';

const NOON = Date.parse('2026-11-23T12:00+03:00');

beforeEach(() => localStorage.clear());

test('is taken once', () => {
  rememberPendingSubmit('intent-0000000001', NOON);
  expect(takePendingSubmit(NOON + 60_000)).toBe('intent-0000000001');
  expect(takePendingSubmit(NOON + 60_001)).toBeNull();
});

test('expires after an hour and is removed', () => {
  rememberPendingSubmit('intent-0000000001', NOON);
  expect(takePendingSubmit(NOON + 3_600_000)).toBeNull();
  expect(takePendingSubmit(NOON)).toBeNull();
});

test('is removed when the user returns without signing in', () => {
  rememberPendingSubmit('intent-0000000001', NOON);
  forgetPendingSubmit();
  expect(takePendingSubmit(NOON)).toBeNull();
});
