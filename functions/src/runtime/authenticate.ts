import type { Request } from 'firebase-functions/v2/https';
import { accounts, isValidAppCheckToken } from '../store/database';
import { callerOf, type Caller } from './caller';
import { enforceAppCheck } from './config';

/** Whether a request carries a bearer token, valid or not. */
export const hasBearerToken = ({ authorization }: Request['headers']): boolean =>
  authorization?.startsWith('Bearer ') === true;

/**
 * Authenticates a request by its Authorization header only; null when the token is missing or
 * invalid. Cookies and URLs grant nothing, which prevents CSRF.
 */
export const authenticate = async ({ headers }: Request): Promise<Caller | null> => {
  const [, token] = /^Bearer ([\w.~+/=-]{1,8192})$/u.exec(headers.authorization ?? '') ?? [];
  if (token === undefined || !(await passesAppCheck(headers['x-firebase-appcheck']))) return null;
  const verified = (await accounts()).verifyIdToken(token);
  return verified.then(
    (decoded) => callerOf({ uid: decoded.uid, token: decoded }),
    () => null,
  );
};

const passesAppCheck = async (token: string | string[] | undefined): Promise<boolean> =>
  !enforceAppCheck || (typeof token === 'string' && isValidAppCheckToken(token));
