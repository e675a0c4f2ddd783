/** Why signing in did not work, as far as it may be told: never whether an address is known. */
export type SignInProblem =
  | 'wrong'
  | 'too-many'
  | 'offline'
  | 'link-over'
  | 'other-address'
  | 'unknown';

const byCode: ReadonlyMap<string, SignInProblem> = new Map([
  ['auth/invalid-credential', 'wrong'],
  ['auth/invalid-login-credentials', 'wrong'],
  ['auth/wrong-password', 'wrong'],
  ['auth/user-not-found', 'wrong'],
  ['auth/user-disabled', 'wrong'],
  ['auth/too-many-requests', 'too-many'],
  ['auth/quota-exceeded', 'too-many'],
  ['auth/network-request-failed', 'offline'],
  ['auth/timeout', 'offline'],
  ['auth/invalid-action-code', 'link-over'],
  ['auth/expired-action-code', 'link-over'],
  ['auth/invalid-email', 'other-address'],
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What an error of the sign-in service means to the person in front of the screen. */
export const signInProblemOf = (error: unknown): SignInProblem =>
  byCode.get(codeOf(error)) ?? 'unknown';

/**
 * The same for asking for a letter. Whatever depends on the address is no problem: the answer is the
 * same for every address, known or not.
 */
export const signInEmailProblemOf = (error: unknown): SignInProblem | null => {
  const problem = signInProblemOf(error);
  return problem === 'wrong' || problem === 'other-address' ? null : problem;
};
