// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PersistedUser } from './firebase/persisted-user';

const mocks = vi.hoisted(() => ({
  readPersistedUser: vi.fn<() => Promise<PersistedUser | null>>(),
  runQuery: vi.fn<() => Promise<unknown>>(),
}));

vi.mock('./firebase/persisted-user', () => ({ readPersistedUser: mocks.readPersistedUser }));
vi.mock('./firebase/run-query', () => ({ runQuery: mocks.runQuery }));

const anna: PersistedUser = {
  user: { uid: 'anna', name: 'Анна', email: 'anna@reglament.test', emailVerified: true },
  role: 'agent',
  token: 'a-token',
  projectId: 'reglament',
};

/** A page that starts on the queue. */
const start = async () => {
  vi.resetModules();
  const [firstPage, screen] = await Promise.all([import('./first-page'), import('./first-screen')]);
  const shown = vi.fn<() => void>();
  firstPage.startFirstPage('queue');
  void screen.firstScreenShown().then(shown);
  return { ...firstPage, ...screen, shown };
};

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  mocks.readPersistedUser.mockResolvedValue(anna);
  mocks.runQuery.mockResolvedValue(['rows']);
});

test('requests the rows of the view with the token of the persisted user', async () => {
  const { requestedPage, persistedUser } = await start();
  expect(await persistedUser()).toBe(anna);
  expect(await requestedPage('queue', 'anna')).toEqual(['rows']);
  expect(mocks.runQuery).toHaveBeenCalledExactlyOnceWith(
    anna,
    expect.objectContaining({ path: 'tickets', limit: 16 }),
  );
});

test('gives the rows to no other view and no other user', async () => {
  const { requestedPage } = await start();
  expect(await requestedPage('all', 'anna')).toBeNull();
  expect(await requestedPage('queue', 'boris')).toBeNull();
});

test('has no rows when the request is refused', async () => {
  mocks.runQuery.mockRejectedValue(new Error('403'));
  const { requestedPage } = await start();
  expect(await requestedPage('queue', 'anna')).toBeNull();
});

test('requests no rows that the browser keeps', async () => {
  localStorage.setItem('reglament:personal:warm:anna:queue', '[]');
  const { requestedPage } = await start();
  expect(await requestedPage('queue', 'anna')).toBeNull();
  expect(mocks.runQuery).not.toHaveBeenCalled();
});

test.each([
  ['nobody is known', null],
  ['the user is a requester', { ...anna, role: 'requester' as const }],
])('delays nothing when %s', async (_, user) => {
  mocks.readPersistedUser.mockResolvedValue(user);
  const { requestedPage, shown } = await start();
  expect(await requestedPage('queue', 'anna')).toBeNull();
  await vi.waitFor(() => expect(shown).toHaveBeenCalled());
  expect(mocks.runQuery).not.toHaveBeenCalled();
});

test('delays the libraries until the frame with the rows is painted', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
  const { paintFirstScreen, requestedPage, shown } = await start();
  await requestedPage('queue', 'anna');
  paintFirstScreen();
  expect(shown).not.toHaveBeenCalled();
  frames.forEach((draw) => draw(0));
  await vi.waitFor(() => expect(shown).toHaveBeenCalled());
});

test('delays the libraries for two seconds at most', async () => {
  vi.useFakeTimers();
  const { requestedPage, shown } = await start();
  await requestedPage('queue', 'anna');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(shown).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toHaveBeenCalled();
  vi.useRealTimers();
});
