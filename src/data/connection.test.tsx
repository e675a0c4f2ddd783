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

test('what the server confirmed is fresh', () => {
  expect(show(false).result.current).toBe('fresh');
});

test('what is not confirmed is at once said to be refreshing, and after a while to be old', () => {
  const { result } = show(true);
  expect(result.current).toBe('refreshing');
  act(() => {
    vi.advanceTimersByTime(4_000);
  });
  expect(result.current).toBe('offline');
});

test('a confirmation makes it fresh, and the patience begins anew', () => {
  const { result, rerender } = show(true);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  rerender({ stale: false });
  expect(result.current).toBe('fresh');
  rerender({ stale: true });
  expect(result.current).toBe('refreshing');
});

test('without a line nothing is fresh, whatever was confirmed before', () => {
  const { result } = show(false);
  act(() => setOnline(false));
  expect(result.current).toBe('offline');
  act(() => setOnline(true));
  expect(result.current).toBe('fresh');
});
