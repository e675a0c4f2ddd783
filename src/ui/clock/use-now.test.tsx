// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNow } from './use-now';

const Reader = ({ name, intervalMs }: { readonly name: string; readonly intervalMs: number }) => (
  <p data-testid={name}>{useNow(intervalMs)}</p>
);

const shown = (name: string) => Number(screen.getByTestId(name).textContent);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_500 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('is aligned to the wall clock, not to the page load', () => {
  render(<Reader name="a" intervalMs={1_000} />);
  act(() => void vi.advanceTimersByTime(499));
  expect(shown('a')).toBe(1_000_500);
  act(() => void vi.advanceTimersByTime(1));
  expect(shown('a')).toBe(1_001_000);
});

test('shares one timer and instant between components with the same interval', () => {
  render(<Reader name="a" intervalMs={1_000} />);
  act(() => void vi.advanceTimersByTime(700));
  render(<Reader name="b" intervalMs={1_000} />);
  expect(vi.getTimerCount()).toBe(1);
  act(() => void vi.advanceTimersByTime(1_000));
  expect(shown('a')).toBe(shown('b'));
});

test('stops the timer after the last unmount', () => {
  const { unmount } = render(<Reader name="a" intervalMs={1_000} />);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test('is current for a component that mounts later', () => {
  render(<Reader name="a" intervalMs={1_000} />).unmount();
  vi.setSystemTime(5_000_000);
  render(<Reader name="b" intervalMs={1_000} />);
  expect(shown('b')).toBe(5_000_000);
});

test('updates at once when a hidden tab becomes visible', () => {
  render(<Reader name="a" intervalMs={60_000} />);
  vi.setSystemTime(9_000_123);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(shown('a')).toBe(9_000_123);
});
