import { accounts } from './database';

/**
 * What a session says of a person whom a host vouches for. The names are our own: `email` and
 * `email_verified` speak of an account of Firebase, and a host's user has none that an address belongs to.
 */
export interface HostClaims {
  readonly vouched: true;
  readonly host: string;
  readonly vouchedName: string;
  readonly vouchedEmail: string;
}

/** A token that begins a session of Firebase Authentication with these claims. */
export const customToken = async (uid: string, claims: HostClaims): Promise<string> =>
  (await accounts()).createCustomToken(uid, claims);
