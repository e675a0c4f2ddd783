import { normaliseLine, type Actor } from '@reglament/domain';
import * as z from 'zod/mini';
import { personOfAddress } from './addresses';
import { accounts, type Database } from './database';
import { paths } from './paths';

/** A registered person as far as an email needs it. */
export type Sender = Pick<Actor, 'uid' | 'name'>;

const profileSchema = z.object({ name: z.optional(z.string()) });

/**
 * Returns the people whom an address belongs to (clause 2.5), without duplicates: those of the
 * address index, and the account whose verified address it is.
 * @param address in canonical form
 */
export const sendersOf = async (db: Database, address: string): Promise<readonly Sender[]> => {
  const [indexed, account] = await Promise.all([
    indexedUids(db, address),
    verifiedAccount(address),
  ]);
  const uids = [...new Set([...indexed, ...(account ? [account.uid] : [])])];
  return Promise.all(
    uids.map(async (uid) => ({
      uid,
      name:
        (await profileName(db, uid)) ||
        (account?.uid === uid && account.name) ||
        address.slice(0, address.indexOf('@')),
    })),
  );
};

async function indexedUids(db: Database, address: string): Promise<readonly string[]> {
  const owner = await personOfAddress(db, address);
  if (owner.kind === 'person') return [owner.uid];
  return owner.kind === 'several' ? owner.uids : [];
}

async function profileName(db: Database, uid: string): Promise<string> {
  const profile = await db.doc(paths.person(uid)).get();
  return normaliseLine(profileSchema.safeParse(profile.data()).data?.name ?? '');
}

async function verifiedAccount(address: string): Promise<Sender | null> {
  try {
    const { uid, displayName, email, emailVerified, disabled } = await (
      await accounts()
    ).getUserByEmail(address);
    if (!emailVerified || disabled || email?.toLowerCase() !== address) return null;
    return { uid, name: normaliseLine(displayName ?? '') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'auth/user-not-found')
      return null;
    throw error;
  }
}
