// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latestOf } from './lists';
import type { ListSnapshot, Subscribe } from './snapshot';

const readList = vi.hoisted(() => vi.fn<() => Promise<unknown>>());

vi.mock('./firebase/rest', () => ({ readList }));
vi.mock('./firebase/firestore', () => ({ warmUp: () => undefined }));

const spec = latestOf('portal/vera/tickets', 'receivedAt', 'first');
const parse = (raw: unknown): string | null => (typeof raw === 'string' ? raw : null);

const endLive = vi.fn<() => void>();
const live = vi.fn<Subscribe<ListSnapshot<string>>>(() => endLive);

const listen = async () => {
  vi.resetModules();
  const { pollingList } = await import('./polling');
  const { loadFirestore } = await import('./load-firestore');
  const next = vi.fn<(value: ListSnapshot<string>) => void>();
  const error = vi.fn<() => void>();
  const end = pollingList(spec, parse, live)({ next, error });
  return { next, error, end, loadFirestore };
};

beforeEach(() => {
  vi.useFakeTimers();
  readList.mockReset();
  live.mockClear();
  endLive.mockClear();
  readList.mockResolvedValue([
    { id: 'a', data: 'one' },
    { id: 'b', data: 2 },
  ]);
});
afterEach(() => vi.useRealTimers());

test('polls immediately and at the interval, and lists unreadable documents', async () => {
  const { next, end } = await listen();
  await vi.advanceTimersByTimeAsync(0);
  expect(next).toHaveBeenLastCalledWith(
    { items: ['one'], size: 2, unreadable: [{ id: 'b', before: null }], end: null },
    { fromCache: false },
  );
  await vi.advanceTimersByTimeAsync(61_000);
  expect(readList).toHaveBeenCalledTimes(3);
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readList).toHaveBeenCalledTimes(3);
});

test('pauses while the page is hidden and polls when it becomes visible', async () => {
  const { end } = await listen();
  await vi.advanceTimersByTimeAsync(0);
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(readList).toHaveBeenCalledTimes(1);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(readList).toHaveBeenCalledTimes(2);
  end();
});

test('pauses in a collapsed iframe and polls when it is expanded', async () => {
  const { end } = await listen();
  await vi.advanceTimersByTimeAsync(0);
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
  await vi.advanceTimersByTimeAsync(120_000);
  expect([readList.mock.calls.length, frames.length]).toEqual([1, 1]);
  frames[0]?.(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(readList).toHaveBeenCalledTimes(2);
  end();
});

test('switches to live updates once the database client has loaded', async () => {
  const { end, loadFirestore } = await listen();
  await vi.advanceTimersByTimeAsync(0);
  expect(live).not.toHaveBeenCalled();
  await loadFirestore();
  expect(live).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(readList).toHaveBeenCalledTimes(1);
  end();
  expect(endLive).toHaveBeenCalledTimes(1);
});

test('stops after an error', async () => {
  readList.mockRejectedValue(new Error('offline'));
  const { error, loadFirestore } = await listen();
  await vi.advanceTimersByTimeAsync(0);
  expect(error).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(120_000);
  await loadFirestore();
  expect([error.mock.calls.length, readList.mock.calls.length, live.mock.calls.length]).toEqual([
    1, 1, 0,
  ]);
});
