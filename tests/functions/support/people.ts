import { randomBytes } from 'node:crypto';
import type { Caller } from '../../../functions/src/runtime/caller';
import { db } from './world';

/** Signed-in user with token claims. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Unique suffix, because tickets of other tests remain in the database. */
const tag = (): string => randomBytes(4).toString('hex');

/** Creates a requester with a verified email address. */
export const requester = (name = 'Ольга', claims: Person['claims'] = {}): Person => {
  const uid = `r-${tag()}`;
  return { uid, name, email: `${uid}@reglament.test`, claims: { email_verified: true, ...claims } };
};

/** Creates a user with a staff record. */
export const staff = async (
  name = 'Анна',
  { role = 'agent', active = true }: { role?: string; active?: unknown } = {},
): Promise<Person> => {
  const uid = `s-${tag()}`;
  await db.doc(`staff/${uid}`).set({ role, name, active });
  return { uid, name: `${name} по токену`, email: `${uid}@reglament.test`, claims: {} };
};

/** Converts a person to the caller of a verified token. */
export const callerOf = ({ uid, name, email, claims }: Person): Caller => ({
  uid,
  name,
  email,
  emailVerified: claims['email_verified'] === true,
});
