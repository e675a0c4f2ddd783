// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIMEOUT_MS, serverFirst } from './prefer-server';
import type { Observer } from './snapshot';

const fromDisk = { fromCache: true } as const;
const fromServer = { fromCache: false } as const;

/** A listener, and what comes of it. */
const listen = () => {
  const stop = vi.fn<() => void>();
  const shown: string[] = [];
  const error = vi.fn<() => void>();
  let source: Observer<string> | undefined;
  const subscribe = serverFirst<string>((sink) => {
    source = sink;
    return stop;
  });
  const end = subscribe({
    next: (value, { fromCache }) => void shown.push(`${value} ${fromCache ? 'disk' : 'server'}`),
    error,
  });
  if (source === undefined) throw new Error('nobody listens');
  return { shown, error, stop, end, source };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a part that the disk knows is not shown when the whole comes soon', () => {
  const { shown, source } = listen();
  source.next('three', fromDisk);
  vi.advanceTimersByTime(TIMEOUT_MS - 1);
  source.next('fifty', fromServer);
  vi.advanceTimersByTime(TIMEOUT_MS);
  expect(shown).toEqual(['fifty server']);
});

test('what the disk knows last is shown when the server is silent', () => {
  const { shown, source } = listen();
  source.next('three', fromDisk);
  source.next('four', fromDisk);
  vi.advanceTimersByTime(TIMEOUT_MS);
  source.next('five', fromDisk);
  expect(shown).toEqual(['four disk', 'five disk']);
});

test('once the server has answered, a lost line hides nothing', () => {
  const { shown, source } = listen();
  source.next('fifty', fromServer);
  source.next('fifty', fromDisk);
  expect(shown).toEqual(['fifty server', 'fifty disk']);
});

test('without a network nobody waits', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const { shown, source } = listen();
  source.next('three', fromDisk);
  expect(shown).toEqual(['three disk']);
});

test('an error is told with what there is', () => {
  const { shown, error, source } = listen();
  source.next('three', fromDisk);
  source.error({ code: 'unavailable', lasting: false });
  expect(shown).toEqual(['three disk']);
  expect(error).toHaveBeenCalledWith({ code: 'unavailable', lasting: false });
});

test('after its end nothing comes any more', () => {
  const { shown, stop, end, source } = listen();
  source.next('three', fromDisk);
  end();
  vi.advanceTimersByTime(TIMEOUT_MS);
  expect(shown).toEqual([]);
  expect(stop).toHaveBeenCalledOnce();
});
