// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIMEOUT_MS, serverFirst } from './prefer-server';
import type { Observer } from './snapshot';

const fromDisk = { fromCache: true } as const;
const fromServer = { fromCache: false } as const;

/** Subscribes and records what is emitted. */
const listen = (hasNewer?: () => boolean) => {
  const stop = vi.fn<() => void>();
  const shown: string[] = [];
  const error = vi.fn<() => void>();
  let source: Observer<string> | undefined;
  const subscribe = serverFirst<string>((observer) => {
    source = observer;
    return stop;
  }, hasNewer);
  const end = subscribe({
    next: (value, { fromCache }) => void shown.push(`${value} ${fromCache ? 'disk' : 'server'}`),
    error,
  });
  if (source === undefined) throw new Error('not subscribed');
  return { shown, error, stop, end, source };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('drops a cached snapshot when the server answers in time', () => {
  const { shown, source } = listen();
  source.next('three', fromDisk);
  vi.advanceTimersByTime(TIMEOUT_MS - 1);
  source.next('fifty', fromServer);
  vi.advanceTimersByTime(TIMEOUT_MS);
  expect(shown).toEqual(['fifty server']);
});

test('emits the latest cached snapshot after the timeout', () => {
  const { shown, source } = listen();
  source.next('three', fromDisk);
  source.next('four', fromDisk);
  vi.advanceTimersByTime(TIMEOUT_MS);
  source.next('five', fromDisk);
  expect(shown).toEqual(['four disk', 'five disk']);
});

test('emits no cached snapshot before the server answers while newer rows are shown', () => {
  const { shown, source } = listen(() => true);
  source.next('three', fromDisk);
  vi.advanceTimersByTime(TIMEOUT_MS);
  source.next('fifty', fromServer);
  source.next('fifty', fromDisk);
  expect(shown).toEqual(['fifty server', 'fifty disk']);
});

test('emits cached snapshots after the first server snapshot', () => {
  const { shown, source } = listen();
  source.next('fifty', fromServer);
  source.next('fifty', fromDisk);
  expect(shown).toEqual(['fifty server', 'fifty disk']);
});

test('emits a cached snapshot at once when offline', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { shown, source } = listen();
  source.next('three', fromDisk);
  expect(shown).toEqual(['three disk']);
});

test('emits the buffered snapshot before an error', () => {
  const { shown, error, source } = listen();
  source.next('three', fromDisk);
  source.error({ code: 'unavailable', lasting: false });
  expect(shown).toEqual(['three disk']);
  expect(error).toHaveBeenCalledWith({ code: 'unavailable', lasting: false });
});

test('emits nothing after unsubscribing', () => {
  const { shown, stop, end, source } = listen();
  source.next('three', fromDisk);
  end();
  vi.advanceTimersByTime(TIMEOUT_MS);
  expect(shown).toEqual([]);
  expect(stop).toHaveBeenCalledOnce();
});
