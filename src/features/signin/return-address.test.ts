import { expect, test } from 'vitest';
import { returnAddress } from './return-address';

test.each(['/', '/requests', '/requests/K7Q2M4X', '/console/queue?x=1'])(
  'returns to %s',
  (address) => {
    expect(returnAddress(address)).toBe(address);
  },
);

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'requests',
  '',
  '/\t/evil.example',
])('rejects %j, which would leave the site', (address) => {
  expect(returnAddress(address)).toBeNull();
});

test('rejects the sign-in page', () => {
  expect(returnAddress('/sign-in')).toBeNull();
  expect(returnAddress('/sign-in?to=/')).toBeNull();
  expect(returnAddress('/x/../sign-in')).toBeNull();
});

test('returns null without an address', () => {
  expect(returnAddress(null)).toBeNull();
});
