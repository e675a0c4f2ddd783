import { expect, test } from 'vitest';
import { signInEmailProblemOf, signInProblemOf } from './sign-in-problem';

const errorOf = (code: string) => Object.assign(new Error('refused'), { code });

test.each([
  'auth/user-not-found',
  'auth/wrong-password',
  'auth/invalid-credential',
  'auth/user-disabled',
])('does not reveal through %s whether an account exists', (code) => {
  expect(signInProblemOf(errorOf(code))).toBe('wrong');
  expect(signInEmailProblemOf(errorOf(code))).toBeNull();
});

test.each([
  ['auth/too-many-requests', 'too-many'],
  ['auth/network-request-failed', 'offline'],
  ['auth/invalid-action-code', 'link-over'],
  ['auth/internal-error', 'unknown'],
] as const)('maps %s to %s', (code, problem) => {
  expect(signInProblemOf(errorOf(code))).toBe(problem);
});

test('maps other errors to `unknown`', () => {
  expect(signInProblemOf(new TypeError('x'))).toBe('unknown');
  expect(signInProblemOf('x')).toBe('unknown');
});
