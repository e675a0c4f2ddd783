// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEEP_ALIVE_MS, prefetchLive, retryDelay, type LiveQuery } from './live-listener';
import { useLiveQuery } from './live-query';
import { fakeSource } from './testing/fake-source';

const lost = { code: 'unavailable', lasting: false } as const;
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

/** The cache tells its readers in a task of its own. */
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

test('waits for the first answer, then follows every later one', async () => {
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

test('an answer from the disk is never shown as fresh', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.answer('kept', true);
  await settle();
  expect(shown()).toBe('ready kept stale');
  source.answer('kept');
  await settle();
  expect(shown()).toBe('ready kept fresh');
});

test('many readers of a key share one listener and one answer', async () => {
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

test('the listener ends some time after the last reader has left, and what stays is stale', async () => {
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

test('coming back in time costs nothing', async () => {
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

test('after a passing error it asks again by itself, later each time', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.fail(lost);
  await settle();
  expect(shown()).toBe('error unavailable stale');
  await settle(retryDelay(1));
  expect(source.begun()).toBe(2);
  source.fail(lost);
  await settle(retryDelay(1));
  expect(source.begun()).toBe(2);
  await settle(retryDelay(2) - retryDelay(1));
  expect(source.begun()).toBe(3);
  source.answer('back');
  await settle();
  expect(shown()).toBe('ready back fresh');
});

test('after a lasting error it asks again only when told to', async () => {
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

test('an error after an answer leaves the answer, marked stale', async () => {
  const { source, live, wrapper } = setUp();
  render(<Reader live={live} />, { wrapper });
  source.answer('kept');
  source.fail(forbidden);
  await settle();
  expect(shown()).toBe('ready kept forbidden stale');
});

test('another key is another listener, and the old one is left', async () => {
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

test('what was prefetched is there at the first drawing', async () => {
  const { source, client, live, wrapper } = setUp();
  prefetchLive(client, live);
  source.answer('ready before');
  render(<Reader live={live} />, { wrapper });
  expect(shown()).toBe('ready ready before fresh');
  await settle(KEEP_ALIVE_MS);
  expect(source.listening()).toBe(1);
});

test('what is not wanted is not asked for', async () => {
  const { source, live, wrapper } = setUp();
  const Idle = () => <p>{useLiveQuery({ ...live, enabled: false }).state}</p>;
  render(<Idle />, { wrapper });
  await settle(KEEP_ALIVE_MS);
  expect(source.begun()).toBe(0);
});
