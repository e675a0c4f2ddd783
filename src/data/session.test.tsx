// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SignedIn } from './firebase/auth';

const auth = vi.hoisted(() => ({
  isWatched: false,
  tell: (signedIn: unknown): void => void signedIn,
}));
const [signOut, startAfresh] = vi.hoisted(() => [
  vi.fn<() => Promise<void>>(),
  vi.fn<() => Promise<void>>(),
]);

vi.mock('./firebase/auth', () => ({
  watchUser: (onUser: (signedIn: unknown) => void) => {
    auth.tell = onUser;
    auth.isWatched = true;
    return () => undefined;
  },
}));
vi.mock('./sign-out', () => ({ signOut, startAfresh }));

const anna: SignedIn = {
  user: { uid: 'anna', name: 'Анна Белова', email: 'anna@reglament.test', emailVerified: true },
  role: 'agent',
};

/** The page as it starts: nothing in its memory. */
const start = async () => {
  vi.resetModules();
  const { startSession, useSession } = await import('./session');
  auth.isWatched = false;
  startSession();
  await vi.waitFor(() => expect(auth.isWatched).toBe(true));
  return renderHook(() => useSession()).result;
};

const tell = (signedIn: SignedIn | null) => act(() => auth.tell(signedIn));

beforeEach(() => {
  localStorage.clear();
  signOut.mockReset();
  startAfresh.mockReset();
});

test('is unknown until the service tells, then signed in or out', async () => {
  const session = await start();
  expect(session.current.state).toBe('loading');
  tell(null);
  expect(session.current).toEqual({ state: 'signed-out', user: null, role: null });
  tell(anna);
  expect(session.current).toEqual({ state: 'signed-in', ...anna });
});

test('takes the last person to be there at the next start', async () => {
  await start();
  tell(anna);
  const session = await start();
  expect(session.current).toEqual({ state: 'signed-in', ...anna });
});

test('clears everything when the last person turns out to be gone', async () => {
  await start();
  tell(anna);
  await start();
  tell(null);
  expect(signOut).toHaveBeenCalledOnce();
});

test('starts afresh when somebody else signs in over a session, whose own goes on', async () => {
  await start();
  tell(anna);
  tell({ ...anna, user: { ...anna.user, uid: 'boris' } });
  expect(startAfresh).toHaveBeenCalledOnce();
  expect(signOut).not.toHaveBeenCalled();
});

test('does not mind a renewed token', async () => {
  const session = await start();
  tell(anna);
  tell({ ...anna, role: 'admin' });
  expect(session.current.role).toBe('admin');
  expect(signOut).not.toHaveBeenCalled();
});

test.each(['not json', '{"user":{"uid":"anna"},"role":"agent"}', '{"user":null,"role":"king"}'])(
  'does not believe a memory of another shape: %s',
  async (kept) => {
    localStorage.setItem('reglament:personal:last-person', kept);
    expect((await start()).current.state).toBe('loading');
  },
);
