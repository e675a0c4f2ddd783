// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEEP_ALIVE_MS, prefetchLive, retryDelay, type LiveQuery } from './live-listener';
import { useLiveQuery } from './live-query';
import { fakeSource } from './testing/fake-source';

const unavailable = { code: 'unavailable', lasting: false } as const;
const forbidden = { code: 'forbidden', lasting: true } as const;

const Reader = ({ live, name = 'reader' }: { live: LiveQuery<string>; name?: string }) => {
  const { state, data, error, stale, retry } = useLiveQuery(live);
  return (
    <button type="button" data-testid={name} onClick={retry}>
      {[state, data, error?.code, stale ? 'stale' : 'fresh'].filter(Boolean).join(' ')}
    </button>
  );
};

const shown = (name = 'reader') => screen.getByTestId(name).textContent;

/** Flushes the cache, which notifies subscribers asynchronously. */
const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));

const setUp = () => {
  const source = fakeSource<string>();
  const client = new QueryClient();
  const live: LiveQuery<string> = { key: ['answer'], subscribe: source.subscribe };
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { source, client, live, wrapper };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('is pending until the first snapshot, then follows later ones', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  expect(shown()).toBe('pending stale');
  source.answer('one');
  await settle();
  expect(shown()).toBe('ready one fresh');
  source.answer('two');
  await settle();
  expect(shown()).toBe('ready two fresh');
});

test('marks a cached snapshot as stale', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.answer('kept', true);
  await settle();
  expect(shown()).toBe('ready kept stale');
  source.answer('kept');
  await settle();
  expect(shown()).toBe('ready kept fresh');
});

test('shares one listener between components with the same key', async () => {
  const { source, live, wrapper } = setUp();
  render(
    <>
      <Reader live={live} name="a" />
      <Reader live={live} name="b" />
    </>,
    { wrapper },
  );
  expect(source.listening()).toBe(1);
  source.answer('shared');
  await settle();
  expect([shown('a'), shown('b')]).toEqual(['ready shared fresh', 'ready shared fresh']);
});

test('ends the listener after the keep-alive time and marks the data stale', async () => {
  const { source, client, live, wrapper } = setUp();
  const { unmount } = render(<Reader live={live} />, { wrapper });
  source.answer('seen');
  unmount();
  await settle(KEEP_ALIVE_MS - 1);
  expect(source.listening()).toBe(1);
  await settle(1);
  expect(source.listening()).toBe(0);
  expect(client.getQueryData(live.key)).toMatchObject({ fromCache: true });
});

test('reuses the listener within the keep-alive time', async () => {
  const { source, live, wrapper } = setUp();
  const first = render(<Reader live={live} />, { wrapper });
  source.answer('seen');
  first.unmount();
  await settle(KEEP_ALIVE_MS / 2);
  render(<Reader live={live} />, { wrapper });
  expect(shown()).toBe('ready seen fresh');
  await settle(KEEP_ALIVE_MS);
  expect(source.begun()).toBe(1);
  expect(source.listening()).toBe(1);
});

test('retries after a transient error with exponential backoff', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.fail(unavailable);
  await settle();
  expect(shown()).toBe('error unavailable stale');
  await settle(retryDelay(1));
  expect(source.begun()).toBe(2);
  source.fail(unavailable);
  await settle(retryDelay(1));
  expect(source.begun()).toBe(2);
  await settle(retryDelay(2) - retryDelay(1));
  expect(source.begun()).toBe(3);
  source.answer('back');
  await settle();
  expect(shown()).toBe('ready back fresh');
});

test('retries after a permanent error only on request', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.fail(forbidden);
  await settle(KEEP_ALIVE_MS * 10);
  expect(source.begun()).toBe(1);
  act(() => screen.getByTestId('reader').click());
  expect(source.begun()).toBe(2);
  source.answer('allowed');
  await settle();
  expect(shown()).toBe('ready allowed fresh');
});

test('keeps the data, marked stale, on a later error', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.answer('kept');
  source.fail(forbidden);
  await settle();
  expect(shown()).toBe('ready kept forbidden stale');
});

test('changes the listener when the key changes', async () => {
  const { source, live, wrapper } = setUp();
  const other = fakeSource<string>();
  const Switch = () => {
    const [isOther, setOther] = useState(false);
    return (
      <>
        <Reader live={isOther ? { key: ['other'], subscribe: other.subscribe } : live} />
        <button type="button" data-testid="switch" onClick={() => setOther(true)}>
          other
        </button>
      </>
    );
  };
  render(<Switch />, { wrapper });
  source.answer('mine');
  act(() => screen.getByTestId('switch').click());
  expect(shown()).toBe('pending stale');
  other.answer('theirs');
  await settle(KEEP_ALIVE_MS);
  expect(shown()).toBe('ready theirs fresh');
  expect([source.listening(), other.listening()]).toEqual([0, 1]);
});

test('shows prefetched data in the first render', async () => {
  const { source, client, live, wrapper } = setUp();
  prefetchLive(client, live);
  source.answer('ready before');
  render(<Reader live={live} />, { wrapper });
  expect(shown()).toBe('ready ready before fresh');
  await settle(KEEP_ALIVE_MS);
  expect(source.listening()).toBe(1);
});

test('does not subscribe when disabled', async () => {
  const { source, live, wrapper } = setUp();
  const Idle = () => <p>{useLiveQuery({ ...live, enabled: false }).state}</p>;
  render(<Idle />, { wrapper });
  await settle(KEEP_ALIVE_MS);
  expect(source.begun()).toBe(0);
});
