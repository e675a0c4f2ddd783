// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetIntent, rememberIntent, takeIntent } from './send-intent';

const NOON = Date.parse('2026-11-23T12:00+03:00');

beforeEach(() => localStorage.clear());

test('is carried out once', () => {
  rememberIntent('intent-0000000001', NOON);
  expect(takeIntent(NOON + 60_000)).toBe('intent-0000000001');
  expect(takeIntent(NOON + 60_001)).toBeNull();
});

test('is forgotten by whoever comes back after an hour, and for good', () => {
  rememberIntent('intent-0000000001', NOON);
  expect(takeIntent(NOON + 3_600_000)).toBeNull();
  expect(takeIntent(NOON)).toBeNull();
});

test('is forgotten by whoever comes back without signing in', () => {
  rememberIntent('intent-0000000001', NOON);
  forgetIntent();
  expect(takeIntent(NOON)).toBeNull();
});
