// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { keys } from '../keys';
import type { LiveEntry } from '../live-listener';
import type { ListSnapshot } from '../snapshot';
import { coldStart, discardUndrawable, isColdStarted, keepForStart, warmStart } from './list-cache';
import { firstRanges, rangeId } from './ranges';

const { requestedPage } = vi.hoisted(() => ({
  requestedPage: vi.fn<() => Promise<unknown>>(),
}));

vi.mock('../first-page', () => ({ requestedPage }));

const ticket = newTicket();

const rangeKey = (view: string) => keys.window(view, firstRanges.map(rangeId).join());

const restored = (view: 'queue' | 'mine', uid: string, client = new QueryClient()) => {
  warmStart(client, view, uid);
  return client.getQueryData<LiveEntry<ListSnapshot<unknown>>>(rangeKey(view));
};

beforeEach(() => {
  localStorage.clear();
});

test('restores the cached rows, marked stale', () => {
  keepForStart('queue', 'anna', [ticket]);
  expect(restored('queue', 'anna')).toMatchObject({
    fromCache: true,
    answer: { data: { items: [ticket] } },
  });
});

test('upgrades rows cached by version 1', () => {
  const { categoryTitle: _title, ...old } = { ...ticket, schemaVersion: 1 };
  localStorage.setItem('reglament:personal:warm:anna:queue', JSON.stringify([old]));
  expect(restored('queue', 'anna')?.answer?.data.items).toEqual([ticket]);
});

test('caches at most one screen of rows', () => {
  keepForStart(
    'queue',
    'anna',
    Array.from({ length: 500 }, () => ticket),
  );
  expect(restored('queue', 'anna')?.answer?.data.items).toHaveLength(24);
});

test('separates the cache by view and user', () => {
  keepForStart('queue', 'anna', [ticket]);
  expect(restored('mine', 'anna')).toBeUndefined();
  expect(restored('queue', 'boris')).toBeUndefined();
});

test('does not overwrite data in the query cache', () => {
  const client = new QueryClient();
  const fresh = { answer: { data: { items: [] } }, error: null, fromCache: false };
  client.setQueryData(rangeKey('queue'), fresh);
  keepForStart('queue', 'anna', [ticket]);
  expect(restored('queue', 'anna', client)).toBe(fresh);
});

test.each([
  'not json',
  '[]',
  '{}',
  '[{"number":"K7Q2M44"}]',
  JSON.stringify([{ ...ticket, minReaderVersion: 99 }]),
  JSON.stringify([ticket, { number: 'K7Q2M44' }]),
])('ignores an invalid cache: %s', (cached) => {
  localStorage.setItem('reglament:personal:warm:anna:queue', cached);
  expect(restored('queue', 'anna')).toBeUndefined();
});

test('keeps no empty list, so that the next page asks for the first rows', () => {
  keepForStart('queue', 'anna', [ticket]);
  keepForStart('queue', 'anna', []);
  expect(localStorage).toHaveLength(0);
});

const nameOf = (id: string) => `projects/p/databases/(default)/documents/tickets/${id}`;

test('shows the requested rows marked stale, unreadable ones at their places', async () => {
  vi.stubGlobal('reportError', () => undefined);
  const client = new QueryClient();
  requestedPage.mockResolvedValue([{ document: { name: nameOf('K7Q2M44') } }]);
  await coldStart(client, 'mine', 'anna');
  expect(client.getQueryData(rangeKey('mine'))).toMatchObject({
    fromCache: true,
    answer: { data: { items: [], unreadable: [{ id: 'K7Q2M44', before: null }] } },
  });
  expect(isColdStarted('mine')).toBe(true);
});

test.each([[null], [[]], [[{}]], [{ error: {} }], ['text']])(
  'leaves the rows to the listener when the requested ones are %j',
  async (answer) => {
    const client = new QueryClient();
    requestedPage.mockResolvedValue(answer);
    await coldStart(client, 'all', 'anna');
    expect(client.getQueryData(rangeKey('all'))).toBeUndefined();
    expect(isColdStarted('all')).toBe(false);
  },
);

test('clears the cache and excludes a ticket that failed to render', () => {
  const damaged = { ...ticket, number: 'K7Q2M5W' };
  keepForStart('queue', 'anna', [damaged, ticket]);
  discardUndrawable(damaged);
  expect(restored('queue', 'anna')).toBeUndefined();
  keepForStart('queue', 'anna', [damaged, ticket]);
  expect(restored('queue', 'anna')?.answer?.data.items).toEqual([ticket]);
});
