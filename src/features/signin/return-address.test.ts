import { expect, test } from 'vitest';
import { returnAddress } from './return-address';

test.each(['/', '/requests', '/requests/K7Q2M4X', '/console/queue?x=1'])(
  'goes back to %s',
  (asked) => {
    expect(returnAddress(asked)).toBe(asked);
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
])('does not leave the site for %j', (asked) => {
  expect(returnAddress(asked)).toBeNull();
});

test('does not come back to signing in', () => {
  expect(returnAddress('/sign-in')).toBeNull();
  expect(returnAddress('/sign-in?to=/')).toBeNull();
  expect(returnAddress('/x/../sign-in')).toBeNull();
});

test('asks for nothing when nothing was asked', () => {
  expect(returnAddress(null)).toBeNull();
});
