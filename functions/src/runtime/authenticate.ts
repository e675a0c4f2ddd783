import type { Request } from 'firebase-functions/v2/https';
import { accounts, isOurApp } from '../store/database';
import { callerOf, type Caller } from './caller';
import { enforceAppCheck } from './config';

/** Whether a request shows a token, good or not. */
export const isBearer = ({ authorization }: Request['headers']): boolean =>
  authorization?.startsWith('Bearer ') === true;

/**
 * Who sends a request, by the token of its Authorization header and nothing else: a cookie or an
 * address that carried the right would make every page that can send a request a caller.
 */
export const bearerOf = async ({ headers }: Request): Promise<Caller | null> => {
  const [, token] = /^Bearer ([\w.~+/=-]{1,8192})$/u.exec(headers.authorization ?? '') ?? [];
  if (token === undefined || !(await comesFromApp(headers['x-firebase-appcheck']))) return null;
  const verified = (await accounts()).verifyIdToken(token);
  return verified.then(
    (decoded) => callerOf({ uid: decoded.uid, token: decoded }),
    () => null,
  );
};

const comesFromApp = async (token: string | string[] | undefined): Promise<boolean> =>
  !enforceAppCheck || (typeof token === 'string' && isOurApp(token));
