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

/** The frame as it starts in a page of the host; what the tab keeps is still there. */
const start = async () => {
  vi.resetModules();
  const session = await import('./widget-session');
  const { userStorage: personal } = await import('./local-store');
  return { ...session, personal };
};

const answers = (status: number, body: unknown) =>
  fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  history.replaceState(null, '', '/widget');
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal('fetch', fetched);
  answers(200, { token: 'of the service' });
  auth.signInWithToken.mockReset();
  auth.signInWithToken.mockResolvedValue();
});

const tellNext = (uid: string) =>
  auth.watchUser.mockImplementation((onUser) => onUser(person(uid)));

describe('who is in the frame', () => {
  it('is known by the host’s token, which goes in a body without cookies', async () => {
    tellNext('vera');
    const { signInWithHostToken: beKnown } = await start();
    await beKnown('of the host');
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
    ['its refusal', 409, { error: { code: 'token-used' } }, 'token-used'],
    ['an answer that is not ours', 502, 'bad gateway', 'unavailable'],
    ['an answer without a token', 200, {}, 'unavailable'],
  ])('is nobody after %s', async (_what, status, body, code) => {
    answers(status, body);
    const { signInWithHostToken: beKnown } = await start();
    await expect(beKnown('x')).rejects.toMatchObject({ refusal: { code } });
  });
});

describe('T52: what a tab keeps of a form', () => {
  it('stays out of the storage of the site itself', async () => {
    const { personal } = await start();
    personal.set('draft', 'Моё');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(1);
  });

  it('is the same person’s at the next page', async () => {
    tellNext('vera');
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
    'is gone for another person, though the first was %s',
    async (how) => {
      tellNext('vera');
      const first = await start();
      first.expectToken();
      first.personal.set('draft', 'Моё');
      if (how === 'known') await first.signInWithHostToken('x');
      tellNext('gleb');
      const second = await start();
      second.expectToken();
      expect(second.hasOwner()).toBe(true);
      await second.signInWithHostToken('x');
      expect(second.personal.get('draft')).toBeNull();
    },
  );

  it('is gone when nobody is signed in any more', async () => {
    tellNext('vera');
    const first = await start();
    first.personal.set('draft', 'Моё');
    await first.signInWithHostToken('x');
    const second = await start();
    second.clearSession();
    expect(second.personal.get('draft')).toBeNull();
  });

  it('stays when the service cannot be reached while somebody types', async () => {
    answers(503, { error: { code: 'unavailable' } });
    const { expectToken: expectSomebody, signInWithHostToken: beKnown, personal } = await start();
    expectSomebody();
    personal.set('draft', 'Моё');
    await beKnown('x').catch(() => undefined);
    expect(personal.get('draft')).toBe('Моё');
  });

  it('is kept in the page where the browser keeps nothing', async () => {
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
