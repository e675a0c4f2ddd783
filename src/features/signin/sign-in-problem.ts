/** Reason of a failed sign-in; never reveals whether an account exists. */
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

/** Maps an error of Firebase Auth to a problem shown to the user. */
export const signInProblemOf = (error: unknown): SignInProblem =>
  byCode.get(codeOf(error)) ?? 'unknown';

/**
 * Maps an error of requesting a link. Errors that depend on the address return null, so that the
 * result is the same for known and unknown addresses.
 */
export const signInEmailProblemOf = (error: unknown): SignInProblem | null => {
  const problem = signInProblemOf(error);
  return problem === 'wrong' || problem === 'other-address' ? null : problem;
};
