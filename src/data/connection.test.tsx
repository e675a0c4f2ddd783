// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFreshness } from './connection';

const setOnline = (isOnline: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
};

const show = (stale: boolean) =>
  renderHook((props: { stale: boolean }) => useFreshness(props.stale), { initialProps: { stale } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('reports data confirmed by the server as fresh', () => {
  expect(show(false).result.current).toBe('fresh');
});

test('reports stale data as refreshing at first, and as offline after the timeout', () => {
  const { result } = show(true);
  expect(result.current).toBe('refreshing');
  act(() => {
    vi.advanceTimersByTime(4_000);
  });
  expect(result.current).toBe('offline');
});

test('reports confirmed data as fresh and restarts the timeout', () => {
  const { result, rerender } = show(true);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  rerender({ stale: false });
  expect(result.current).toBe('fresh');
  rerender({ stale: true });
  expect(result.current).toBe('refreshing');
});

test('reports offline without a connection, even for confirmed data', () => {
  const { result } = show(false);
  act(() => setOnline(false));
  expect(result.current).toBe('offline');
  act(() => setOnline(true));
  expect(result.current).toBe('fresh');
});
