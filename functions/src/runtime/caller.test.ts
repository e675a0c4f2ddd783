import { describe, expect, it } from 'vitest';
import { actorOf, callerOf } from './caller';

const token = { email: 'olga@reglament.test', email_verified: true, name: 'Ольга' };

describe('the caller', () => {
  it('is who a verified token says', () => {
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
    ['a uid that would be a path', { uid: 'a/b', token }],
    ['a uid with a full stop, which parts the names of documents', { uid: 'a.b', token }],
    ['an address that is no text', { uid: 'olga', token: { ...token, email: ['x'] } }],
    [
      'a proof that is no truth value',
      { uid: 'olga', token: { ...token, email_verified: 'true' } },
    ],
    ['a vouching that is no truth value', { uid: 'olga', token: { ...token, vouched: 'true' } }],
    ['a name that is no text', { uid: 'olga', token: { ...token, name: {} } }],
  ])('is nobody with %s', (_what, auth) => {
    expect(callerOf(auth)).toBeNull();
  });

  it('is who a host says, for whose users the service vouches', () => {
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

  it('has proved no address of which the token says nothing', () => {
    expect(callerOf({ uid: 'olga', token: {} })).toEqual({
      uid: 'olga',
      name: null,
      email: '',
      emailVerified: false,
    });
  });

  it('is called by one line of bounded length', () => {
    const name = `\u202E Ольга\n${'а'.repeat(500)}`;
    const called = callerOf({ uid: 'olga', token: { ...token, name } })?.name ?? '';
    expect(called).toMatch(/^Ольга а+$/u);
    expect(called.length).toBeLessThanOrEqual(120);
  });
});

describe('the actor', () => {
  const caller = { uid: 'u', name: 'По токену', email: 'u.x@reglament.test', emailVerified: true };

  it('has the role and the name of the record among the staff', () => {
    const member = { role: 'agent', name: 'Анна', active: true } as const;
    expect(actorOf(caller, member)).toMatchObject({ role: 'agent', name: 'Анна' });
  });

  it('is a requester without such a record, called as the token says or as the address begins', () => {
    expect(actorOf(caller, null)).toMatchObject({ role: 'requester', name: 'По токену' });
    expect(actorOf({ ...caller, name: null }, null).name).toBe('u.x');
  });
});
