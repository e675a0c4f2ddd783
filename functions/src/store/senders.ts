import { normaliseLine, type Actor } from '@reglament/domain';
import { personOfAddress } from './addresses';
import { findAccount } from './custom-claims';
import { accounts, type Database } from './database';
import { readPerson, type StoredPerson } from './people';

/** A registered person as far as an email needs it. */
export type Sender = Pick<Actor, 'uid' | 'name'>;

/**
 * Returns the people whom an address belongs to by the address index (clause 2.5). For an address
 * that nobody proved by a link, the accounts decide as well: those from before the index have no
 * entry.
 * @param address in canonical form
 */
export const sendersOf = async (db: Database, address: string): Promise<readonly Sender[]> => {
  const indexed = await readPeople(db, await indexedUids(db, address));
  const linked = indexed.find(({ person }) => isLinked(person, address));
  const account = linked ? await activeAccount(linked.uid) : await verifiedAccount(address);
  // Whoever may not sign in any more may not write either.
  const people = indexed.filter((one) => one !== linked || account !== null);
  const isNew = account !== null && !people.some(({ uid }) => uid === account.uid);
  const all = isNew ? [...people, ...(await readPeople(db, [account.uid]))] : people;
  return all.map(({ uid, person }) => ({
    uid,
    name:
      normaliseLine(person.name) ||
      (account?.uid === uid && account.name) ||
      address.slice(0, address.indexOf('@')),
  }));
};

const readPeople = async (db: Database, uids: readonly string[]) =>
  Promise.all(uids.map(async (uid) => ({ uid, person: await readPerson(db, uid) })));

const isLinked = ({ addresses }: StoredPerson, address: string): boolean =>
  addresses.some((known) => known.address === address && known.proof === 'link');

async function indexedUids(db: Database, address: string): Promise<readonly string[]> {
  const owner = await personOfAddress(db, address);
  if (owner.kind === 'person') return [owner.uid];
  return owner.kind === 'several' ? owner.uids : [];
}

async function activeAccount(uid: string): Promise<Sender | null> {
  const account = await findAccount(await accounts(), uid);
  if (account === null || account.disabled) return null;
  return { uid, name: normaliseLine(account.displayName ?? '') };
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
