import { createHash } from 'node:crypto';
import { normaliseLine, type Actor } from '@reglament/domain';
import * as z from 'zod/mini';
import { accounts, type Database } from './database';
import { paths } from './paths';

/** A registered person as far as an email needs it. */
export type Sender = Pick<Actor, 'uid' | 'name'>;

const entrySchema = z.object({ uids: z.array(z.string()) });

const profileSchema = z.object({ name: z.optional(z.string()) });

/**
 * Returns the people whom an address belongs to (clause 2.5), without duplicates: those of the
 * address index, and the account whose verified address it is.
 * @param address in canonical form
 */
export const sendersOf = async (db: Database, address: string): Promise<readonly Sender[]> => {
  const digest = createHash('sha256').update(address).digest('hex');
  const [entry, account] = await Promise.all([
    db.doc(paths.address(digest)).get(),
    verifiedAccount(address),
  ]);
  const indexed = entry.exists ? entrySchema.parse(entry.data()).uids : [];
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
