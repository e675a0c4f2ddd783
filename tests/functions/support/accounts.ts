import { expect, vi } from 'vitest';
import { auth, db } from './world';

/** The role that an account claims, and since when its sessions are valid; 0 for since ever. */
export const accountOf = async (uid: string): Promise<{ role: unknown; validSince: number }> => {
  const { customClaims, tokensValidAfterTime } = await auth.getUser(uid);
  return {
    role: customClaims?.['role'] ?? null,
    validSince: Date.parse(tokensValidAfterTime ?? '') || 0,
  };
};

/** Makes an account and its record among the staff, and waits until it claims what the record says. */
export const makeStaffAccount = async (uid: string, role: 'agent' | 'admin'): Promise<void> => {
  await auth.createUser({ uid, email: `${uid}@reglament.test`, emailVerified: true });
  await db.doc(`staff/${uid}`).set({ role, name: 'Анна', active: true });
  await claimsRole(uid, role);
};

/** Waits until an account claims a role. */
export const claimsRole = async (uid: string, role: 'agent' | 'admin' | null): Promise<void> => {
  await vi.waitFor(async () => expect((await accountOf(uid)).role).toBe(role), {
    interval: 50,
  });
};
