// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNow } from './use-now';

const Reader = ({ name, every }: { readonly name: string; readonly every: number }) => (
  <p data-testid={name}>{useNow(every)}</p>
);

const shown = (name: string) => Number(screen.getByTestId(name).textContent);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_500 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('turns with the localFormat, not with the moment a page was opened', () => {
  render(<Reader name="a" every={1_000} />);
  act(() => void vi.advanceTimersByTime(499));
  expect(shown('a')).toBe(1_000_500);
  act(() => void vi.advanceTimersByTime(1));
  expect(shown('a')).toBe(1_001_000);
});

test('gives every reader of a pace the same instant from one timer', () => {
  render(<Reader name="a" every={1_000} />);
  act(() => void vi.advanceTimersByTime(700));
  render(<Reader name="b" every={1_000} />);
  expect(vi.getTimerCount()).toBe(1);
  act(() => void vi.advanceTimersByTime(1_000));
  expect(shown('a')).toBe(shown('b'));
});

test('keeps no timer when nobody reads', () => {
  const { unmount } = render(<Reader name="a" every={1_000} />);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test('is not an old instant for a reader who comes after a while', () => {
  render(<Reader name="a" every={1_000} />).unmount();
  vi.setSystemTime(5_000_000);
  render(<Reader name="b" every={1_000} />);
  expect(shown('b')).toBe(5_000_000);
});

test('catches up at once when a hidden tab is looked at again', () => {
  render(<Reader name="a" every={60_000} />);
  vi.setSystemTime(9_000_123);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(shown('a')).toBe(9_000_123);
});
