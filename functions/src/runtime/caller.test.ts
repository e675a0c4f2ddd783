import { describe, expect, it } from 'vitest';
import { actorOf, callerOf } from './caller';

const token = { email: 'olga@reglament.test', email_verified: true, name: 'Ольга' };

describe('callerOf', () => {
  it('returns the identity of a verified token', () => {
    expect(callerOf({ uid: 'olga', token })).toEqual({
      uid: 'olga',
      name: 'Ольга',
      email: 'olga@reglament.test',
      emailVerified: true,
    });
  });

  it.each([
    ['no token', undefined],
    ['a token without a uid', { token }],
    ['a uid with a slash', { uid: 'a/b', token }],
    ['a uid with a full stop, the separator of document names', { uid: 'a.b', token }],
    ['an email that is not a string', { uid: 'olga', token: { ...token, email: ['x'] } }],
    [
      'an email_verified that is not a boolean',
      { uid: 'olga', token: { ...token, email_verified: 'true' } },
    ],
    [
      'a vouched claim that is not a boolean',
      { uid: 'olga', token: { ...token, vouched: 'true' } },
    ],
    ['a name that is not a string', { uid: 'olga', token: { ...token, name: {} } }],
  ])('returns null for %s', (_what, auth) => {
    expect(callerOf(auth)).toBeNull();
  });

  it('uses the name and email of a host-verified token', () => {
    const vouched = {
      vouched: true,
      host: 'example',
      vouchedName: 'Вера',
      vouchedEmail: 'vera@example.test',
    };
    expect(callerOf({ uid: 'host:example:1204', token: vouched })).toEqual({
      uid: 'host:example:1204',
      name: 'Вера',
      email: 'vera@example.test',
      emailVerified: true,
    });
  });

  it('treats a missing email as unverified', () => {
    expect(callerOf({ uid: 'olga', token: {} })).toEqual({
      uid: 'olga',
      name: null,
      email: '',
      emailVerified: false,
    });
  });

  it('normalises the name to one line of bounded length', () => {
    const name = `\u202E Ольга\n${'а'.repeat(500)}`;
    const called = callerOf({ uid: 'olga', token: { ...token, name } })?.name ?? '';
    expect(called).toMatch(/^Ольга а+$/u);
    expect(called.length).toBeLessThanOrEqual(120);
  });
});

describe('actorOf', () => {
  const caller = { uid: 'u', name: 'По токену', email: 'u.x@reglament.test', emailVerified: true };

  it('takes role and name from the staff record', () => {
    const member = { role: 'agent', name: 'Анна', active: true } as const;
    expect(actorOf(caller, member)).toMatchObject({ role: 'agent', name: 'Анна' });
  });

  it('returns a requester named by the token or by the local part of the email', () => {
    expect(actorOf(caller, null)).toMatchObject({ role: 'requester', name: 'По токену' });
    expect(actorOf({ ...caller, name: null }, null).name).toBe('u.x');
  });
});
