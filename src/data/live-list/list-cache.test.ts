// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { keys } from '../keys';
import type { LiveEntry } from '../live-listener';
import type { ListSnapshot } from '../snapshot';
import { discardUndrawable, keepForStart, warmStart } from './list-cache';
import { firstRanges, rangeId } from './ranges';

const ticket = newTicket();

const rangeKey = (view: string) => keys.window(view, firstRanges.map(rangeId).join());

const started = (view: 'queue' | 'mine', uid: string, client = new QueryClient()) => {
  warmStart(client, view, uid);
  return client.getQueryData<LiveEntry<ListSnapshot<unknown>>>(rangeKey(view));
};

beforeEach(() => {
  localStorage.clear();
});

test('the next start shows what the last one showed, marked as old', () => {
  keepForStart('queue', 'anna', [ticket]);
  expect(started('queue', 'anna')).toMatchObject({
    fromCache: true,
    answer: { data: { items: [ticket] } },
  });
});

test('what a page of version 1 kept is shown, with the names that it had', () => {
  const { categoryTitle: _title, ...old } = { ...ticket, schemaVersion: 1 };
  localStorage.setItem('reglament:personal:warm:anna:queue', JSON.stringify([old]));
  expect(started('queue', 'anna')?.answer?.data.items).toEqual([ticket]);
});

test('as many rows as a screen has are enough', () => {
  keepForStart(
    'queue',
    'anna',
    Array.from({ length: 500 }, () => ticket),
  );
  expect(started('queue', 'anna')?.answer?.data.items).toHaveLength(24);
});

test('other views and other people show nothing of it', () => {
  keepForStart('queue', 'anna', [ticket]);
  expect(started('mine', 'anna')).toBeUndefined();
  expect(started('queue', 'boris')).toBeUndefined();
});

test('an answer that is already there is not replaced by an older one', () => {
  const client = new QueryClient();
  const fresh = { answer: { data: { items: [] } }, error: null, fromCache: false };
  client.setQueryData(rangeKey('queue'), fresh);
  keepForStart('queue', 'anna', [ticket]);
  expect(started('queue', 'anna', client)).toBe(fresh);
});

test.each([
  'not json',
  '[]',
  '{}',
  '[{"number":"K7Q2M44"}]',
  JSON.stringify([{ ...ticket, minReaderVersion: 99 }]),
  JSON.stringify([ticket, { number: 'K7Q2M44' }]),
])('what was kept in another shape is passed over: %s', (kept) => {
  localStorage.setItem('reglament:personal:warm:anna:queue', kept);
  expect(started('queue', 'anna')).toBeUndefined();
});

test('a ticket that could not be drawn is not kept, and what was kept with it is discarded', () => {
  const damaged = { ...ticket, number: 'K7Q2M5W' };
  keepForStart('queue', 'anna', [damaged, ticket]);
  discardUndrawable(damaged);
  expect(started('queue', 'anna')).toBeUndefined();
  keepForStart('queue', 'anna', [damaged, ticket]);
  expect(started('queue', 'anna')?.answer?.data.items).toEqual([ticket]);
});
