// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { isUnread, markSeen, readSeen } from './seen';

const answered = { number: 'K7Q2M4X', updatedAt: 2_000, lastMessageBy: 'agent' } as const;

beforeEach(() => localStorage.clear());

test('replies from before the first visit are no news', () => {
  expect(isUnread(answered, readSeen('ivan', 3_000))).toBe(false);
});

test('a reply is news until its request was looked at', () => {
  readSeen('ivan', 1_000);
  expect(isUnread(answered, readSeen('ivan', 3_000))).toBe(true);
  markSeen('ivan', answered, 3_000);
  expect(isUnread(answered, readSeen('ivan', 3_000))).toBe(false);
});

test('the next reply is news again', () => {
  readSeen('ivan', 1_000);
  markSeen('ivan', answered, 3_000);
  expect(isUnread({ ...answered, updatedAt: 4_000 }, readSeen('ivan', 5_000))).toBe(true);
});

test('what one wrote oneself is no news', () => {
  const own = { ...answered, lastMessageBy: 'requester' } as const;
  expect(isUnread(own, readSeen('ivan', 1_000))).toBe(false);
});

test('people at one computer do not share it', () => {
  readSeen('ivan', 1_000);
  readSeen('olga', 1_000);
  markSeen('ivan', answered, 3_000);
  expect(isUnread(answered, readSeen('olga', 3_000))).toBe(true);
});
