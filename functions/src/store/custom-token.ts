import { accounts } from './database';

/**
 * Custom claims of a host-verified user. Separate names, because `email` and `email_verified`
 * describe a Firebase account and a host user has no verified address there.
 */
export interface HostClaims {
  readonly vouched: true;
  readonly host: string;
  readonly vouchedName: string;
  readonly vouchedEmail: string;
}

/** Creates a custom token with these claims. */
export const customToken = async (uid: string, claims: HostClaims): Promise<string> =>
  (await accounts()).createCustomToken(uid, claims);
