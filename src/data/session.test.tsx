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
const start = async () => {
  vi.resetModules();
  const { startSession, useSession } = await import('./session');
  auth.isWatched = false;
  startSession();
  await vi.waitFor(() => expect(auth.isWatched).toBe(true));
  return renderHook(() => useSession()).result;
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
