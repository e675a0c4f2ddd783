/** The signed-in user. */
export interface SessionUser {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

/** A user with the role claim of their token, which security rules and functions also use. */
export interface SignedIn {
  readonly user: SessionUser;
  readonly role: 'requester' | 'agent' | 'admin';
}

/** The fields of an account that a session shows. */
interface Account {
  readonly uid: string;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly emailVerified: boolean;
}

const roleOf = (claim: unknown): SignedIn['role'] =>
  claim === 'agent' || claim === 'admin' ? claim : 'requester';

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

/** Combines an account with the claims of its token. */
export const signedInFrom = (
  account: Account,
  claims: Readonly<Record<string, unknown>>,
): SignedIn => {
  // A user of a host has no account fields; the token carries them as claims.
  const email = account.email ?? textOf(claims['vouchedEmail']);
  const known = account.displayName ?? textOf(claims['vouchedName']);
  const name = known || (email.split('@')[0] ?? '');
  const emailVerified = account.emailVerified || claims['vouched'] === true;
  return {
    user: { uid: account.uid, name, email, emailVerified },
    role: roleOf(claims['role']),
  };
};
