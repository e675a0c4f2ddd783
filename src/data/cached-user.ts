import { parseJson } from '@reglament/domain';
import * as z from 'zod/mini';
import type { SignedIn } from './firebase/auth';
import { userStorage } from './local-store';

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
export const cachedUser = (): SignedIn | null =>
  personSchema.safeParse(parseJson(userStorage.get(KEY) ?? '')).data ?? null;

/** Remembers who is signed in, until they sign out. */
export const cacheUser = (signedIn: SignedIn): void => {
  userStorage.set(KEY, JSON.stringify(signedIn));
};
