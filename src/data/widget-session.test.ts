// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const auth = vi.hoisted(() => ({
  signInWithToken: vi.fn<(token: string) => Promise<void>>(),
  watchUser: vi.fn<(onUser: (signedIn: unknown) => void) => void>(),
}));

vi.mock('./firebase/auth', () => auth);

const fetched = vi.fn<typeof fetch>();

const person = (uid: string) => ({
  user: { uid, name: uid, email: `${uid}@example.test`, emailVerified: true },
  role: 'requester',
});

/** Loads the iframe modules; keeps the storage of the tab. */
const start = async () => {
  vi.resetModules();
  const session = await import('./widget-session');
  const { userStorage: personal } = await import('./local-store');
  return { ...session, personal };
};

const mockResponse = (status: number, body: unknown) =>
  fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  history.replaceState(null, '', '/widget');
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal('fetch', fetched);
  mockResponse(200, { token: 'of the service' });
  auth.signInWithToken.mockReset();
  auth.signInWithToken.mockResolvedValue();
});

const signInAs = (uid: string) =>
  auth.watchUser.mockImplementation((onUser) => onUser(person(uid)));

describe('the widget session', () => {
  it('signs in with the host token, sent in the body without cookies', async () => {
    signInAs('vera');
    const { signInWithHostToken } = await start();
    await signInWithHostToken('of the host');
    expect(fetched.mock.calls[0]).toEqual([
      '/api/session',
      expect.objectContaining({
        method: 'POST',
        credentials: 'omit',
        body: '{"token":"of the host"}',
      }),
    ]);
    expect(auth.signInWithToken).toHaveBeenCalledWith('of the service');
  });

  it.each([
    ['a rejected token', 409, { error: { code: 'token-used' } }, 'token-used'],
    ['a response of a proxy', 502, 'bad gateway', 'unavailable'],
    ['a response without a token', 200, {}, 'unavailable'],
  ])('is signed out after %s', async (_what, status, body, code) => {
    mockResponse(status, body);
    const { signInWithHostToken } = await start();
    await expect(signInWithHostToken('x')).rejects.toMatchObject({ refusal: { code } });
  });
});

describe('T52: form data stored in a tab', () => {
  it('is not stored in the storage of the site', async () => {
    const { personal } = await start();
    personal.set('draft', 'Моё');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(1);
  });

  it('is kept for the same user on the next page', async () => {
    signInAs('vera');
    const first = await start();
    first.expectToken();
    first.personal.set('draft', 'Моё');
    await first.signInWithHostToken('x');
    const second = await start();
    expect(second.hasOwner()).toBe(true);
    await second.signInWithHostToken('x');
    expect(second.personal.get('draft')).toBe('Моё');
  });

  it.each(['known', 'not known yet'])(
    'is deleted for another user when the first was %s',
    async (state) => {
      signInAs('vera');
      const first = await start();
      first.expectToken();
      first.personal.set('draft', 'Моё');
      if (state === 'known') await first.signInWithHostToken('x');
      signInAs('gleb');
      const second = await start();
      second.expectToken();
      expect(second.hasOwner()).toBe(true);
      await second.signInWithHostToken('x');
      expect(second.personal.get('draft')).toBeNull();
    },
  );

  it('is deleted when the host page has no signed-in user', async () => {
    signInAs('vera');
    const first = await start();
    first.personal.set('draft', 'Моё');
    await first.signInWithHostToken('x');
    const second = await start();
    second.clearSession();
    expect(second.personal.get('draft')).toBeNull();
  });

  it('is kept when the server is unavailable', async () => {
    mockResponse(503, { error: { code: 'unavailable' } });
    const { expectToken, signInWithHostToken, personal } = await start();
    expectToken();
    personal.set('draft', 'Моё');
    await signInWithHostToken('x').catch(() => undefined);
    expect(personal.get('draft')).toBe('Моё');
  });

  it('is kept in memory when storage is forbidden', async () => {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { personal } = await start();
    expect(personal.set('draft', 'Моё')).toBe(false);
    expect(personal.get('draft')).toBe('Моё');
    expect(personal.keys('dr')).toEqual(['draft']);
    personal.remove('draft');
    expect(personal.get('draft')).toBeNull();
  });
});
