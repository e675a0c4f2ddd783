// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SignedIn } from './firebase/auth';

const auth = vi.hoisted(() => ({
  isWatched: false,
  report: (signedIn: unknown): void => void signedIn,
}));
const [signOut, startAfresh] = vi.hoisted(() => [
  vi.fn<() => Promise<void>>(),
  vi.fn<() => Promise<void>>(),
]);

vi.mock('./firebase/auth', () => ({
  watchUser: (onUser: (signedIn: unknown) => void) => {
    auth.report = onUser;
    auth.isWatched = true;
    return () => undefined;
  },
}));
vi.mock('./register-address', () => ({ registerAddress: () => undefined }));
vi.mock('./sign-out', () => ({ signOut, startAfresh }));

const anna: SignedIn = {
  user: { uid: 'anna', name: 'Анна Белова', email: 'anna@reglament.test', emailVerified: true },
  role: 'agent',
};

/** Starts the session with fresh module state. */
const startScheduled = async (schedule?: (load: () => void) => void) => {
  vi.resetModules();
  const { startSession, useSession } = await import('./session');
  auth.isWatched = false;
  startSession(schedule);
  return renderHook(() => useSession()).result;
};

/** Starts the session and waits for authentication. */
const start = async () => {
  const result = await startScheduled();
  await vi.waitFor(() => expect(auth.isWatched).toBe(true));
  return result;
};

const report = (signedIn: SignedIn | null) => act(() => auth.report(signedIn));

beforeEach(() => {
  localStorage.clear();
  signOut.mockReset();
  startAfresh.mockReset();
});

test('is loading until authentication reports the user', async () => {
  const session = await start();
  expect(session.current.state).toBe('loading');
  report(null);
  expect(session.current).toEqual({ state: 'signed-out', user: null, role: null });
  report(anna);
  expect(session.current).toEqual({ state: 'signed-in', ...anna });
});

test('starts with the cached user', async () => {
  await start();
  report(anna);
  const session = await start();
  expect(session.current).toEqual({ state: 'signed-in', ...anna });
});

test('shows the cached user while authentication is delayed', async () => {
  await start();
  report(anna);
  const loads: (() => void)[] = [];
  const session = await startScheduled((load) => loads.push(load));
  expect(session.current).toEqual({ state: 'signed-in', ...anna });
  expect(auth.isWatched).toBe(false);
  loads.forEach((load) => load());
  await vi.waitFor(() => expect(auth.isWatched).toBe(true));
});

test('clears all data when the cached user is signed out', async () => {
  await start();
  report(anna);
  await start();
  report(null);
  expect(signOut).toHaveBeenCalledOnce();
});

test('restarts and keeps the session when another user signs in', async () => {
  await start();
  report(anna);
  report({ ...anna, user: { ...anna.user, uid: 'boris' } });
  expect(startAfresh).toHaveBeenCalledOnce();
  expect(signOut).not.toHaveBeenCalled();
});

test('keeps the session when the token is refreshed', async () => {
  const session = await start();
  report(anna);
  report({ ...anna, role: 'admin' });
  expect(session.current.role).toBe('admin');
  expect(signOut).not.toHaveBeenCalled();
});

test.each(['not json', '{"user":{"uid":"anna"},"role":"agent"}', '{"user":null,"role":"king"}'])(
  'ignores an invalid cached user: %s',
  async (cached) => {
    localStorage.setItem('reglament:personal:last-person', cached);
    expect((await start()).current.state).toBe('loading');
  },
);
