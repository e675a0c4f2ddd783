import { expect, vi } from 'vitest';
import { auth, db } from './world';

/**
 * Returns the role claim of an account and the start of session validity, epoch ms; 0 when never
 * revoked.
 */
export const accountOf = async (uid: string): Promise<{ role: unknown; validSince: number }> => {
  const { customClaims, tokensValidAfterTime } = await auth.getUser(uid);
  return {
    role: customClaims?.['role'] ?? null,
    validSince: Date.parse(tokensValidAfterTime ?? '') || 0,
  };
};

/** Creates an account with a staff record, and waits for the role claim. */
export const makeStaffAccount = async (uid: string, role: 'agent' | 'admin'): Promise<void> => {
  await auth.createUser({ uid, email: `${uid}@reglament.test`, emailVerified: true });
  await db.doc(`staff/${uid}`).set({ role, name: 'Анна', active: true });
  await claimsRole(uid, role);
};

/** Waits for the role claim of an account. */
export const claimsRole = async (uid: string, role: 'agent' | 'admin' | null): Promise<void> => {
  await vi.waitFor(async () => expect((await accountOf(uid)).role).toBe(role), {
    interval: 50,
  });
};
