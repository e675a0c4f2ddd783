import { randomBytes } from 'node:crypto';
import type { Caller } from '../../../functions/src/runtime/caller';
import { db } from './world';

/** Somebody who is signed in, with what their token says. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Tells the people of one test from those of all others, whose tickets are still there. */
const tag = (): string => randomBytes(4).toString('hex');

/** A requester who proved an address. */
export const requester = (name = 'Ольга', claims: Person['claims'] = {}): Person => {
  const uid = `r-${tag()}`;
  return { uid, name, email: `${uid}@reglament.test`, claims: { email_verified: true, ...claims } };
};

/** Somebody whom `staff/{uid}` makes one of the staff. */
export const staff = async (
  name = 'Анна',
  { role = 'agent', active = true }: { role?: string; active?: unknown } = {},
): Promise<Person> => {
  const uid = `s-${tag()}`;
  await db.doc(`staff/${uid}`).set({ role, name, active });
  return { uid, name: `${name} по токену`, email: `${uid}@reglament.test`, claims: {} };
};

/** A person as the runner of commands knows them once their token is verified. */
export const callerOf = ({ uid, name, email, claims }: Person): Caller => ({
  uid,
  name,
  email,
  emailVerified: claims['email_verified'] === true,
});
