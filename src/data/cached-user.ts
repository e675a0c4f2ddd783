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

/** Returns the user of the last session in this browser; null after sign-out. */
export const cachedUser = (): SignedIn | null =>
  personSchema.safeParse(parseJson(userStorage.get(KEY) ?? '')).data ?? null;

/** Stores the signed-in user until sign-out. */
export const cacheUser = (signedIn: SignedIn): void => {
  userStorage.set(KEY, JSON.stringify(signedIn));
};
