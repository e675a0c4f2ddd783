import { expect, test } from 'vitest';
import { parsePersistedUser } from './persisted-user';

const now = Date.parse('2026-11-23T12:00:00+03:00');

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokenOf = (claims: object): string =>
  [{ alg: 'none' }, claims].map(encoded).concat('signature').join('.');

const valid = { aud: 'reglament', exp: now / 1_000 + 3_600, role: 'agent', name: 'Анна' };

const recordOf = (claims: object, value: object = {}) => ({
  fbase_key: 'firebase:authUser:key:[DEFAULT]',
  value: {
    uid: 'anna',
    email: 'anna@reglament.test',
    displayName: 'Анна Белова',
    emailVerified: true,
    stsTokenManager: { accessToken: tokenOf(claims) },
    ...value,
  },
});

test('reads the user, the role of the token and the project', () => {
  expect(parsePersistedUser(recordOf(valid), now)).toEqual({
    user: { uid: 'anna', name: 'Анна Белова', email: 'anna@reglament.test', emailVerified: true },
    role: 'agent',
    token: tokenOf(valid),
    projectId: 'reglament',
  });
});

test('knows a user of a host by the claims', () => {
  const vouched = { ...valid, vouched: true, vouchedName: 'Ольга', vouchedEmail: 'olga@host.test' };
  const record = recordOf(vouched, { email: null, displayName: null, emailVerified: false });
  expect(parsePersistedUser(record, now)?.user).toEqual({
    uid: 'anna',
    name: 'Ольга',
    email: 'olga@host.test',
    emailVerified: true,
  });
});

test.each([
  ['has expired', recordOf({ ...valid, exp: now / 1_000 })],
  ['is about to expire', recordOf({ ...valid, exp: now / 1_000 + 5 })],
  ['names no project', recordOf({ ...valid, aud: undefined })],
  ['has no claims', recordOf(valid, { stsTokenManager: { accessToken: 'a.bm90IGpzb24.c' } })],
  ['is missing', recordOf(valid, { stsTokenManager: {} })],
])('leaves it to the library when the token %s', (_, record) => {
  expect(parsePersistedUser(record, now)).toBeNull();
});

test.each([[undefined], [null], ['text'], [{}], [{ value: null }]])(
  'leaves it to the library when the record is %j',
  (record) => {
    expect(parsePersistedUser(record, now)).toBeNull();
  },
);
