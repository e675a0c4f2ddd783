import { parseJson } from '@reglament/domain';
import * as z from 'zod/mini';
import type { SignedIn } from './firebase/auth';
import { personal } from './local-store';

const KEY = 'last-person';

const personSchema = z.object({
  user: z.object({
    uid: z.string(),
    name: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
  }),
  role: z.enum(['requester', 'agent', 'admin']),
});

/** Whoever was signed in on this computer the last time and did not sign out. */
export const recallPerson = (): SignedIn | null =>
  personSchema.safeParse(parseJson(personal.get(KEY) ?? '')).data ?? null;

/** Remembers who is signed in, until they sign out. */
export const rememberPerson = (signedIn: SignedIn): void => {
  personal.set(KEY, JSON.stringify(signedIn));
};
