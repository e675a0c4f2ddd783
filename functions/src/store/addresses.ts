import { createHash } from 'node:crypto';
import {
  canonicalAddress,
  searchKeysOf,
  versionStamp,
  type PersonRecord,
  type Profile,
} from '@reglament/domain';
import type { FieldValue } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { fieldValues, type Batch, type Database } from './database';
import { paths } from './paths';
import { changePerson, type StoredPerson } from './people';

/** Returns the id of an index entry; an address may contain characters that ids may not. */
const addressId = (address: string): string => createHash('sha256').update(address).digest('hex');

const entrySchema = z.object({ uids: z.array(z.string()) });

/** Whose an address is (clause 2.5); several people are nobody in particular. */
export type AddressOwner =
  | { readonly kind: 'person'; readonly uid: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly uids: readonly string[] };

/**
 * Resolves an address to its person by the address index. A text that is no address belongs to
 * nobody.
 */
export const personOfAddress = async (db: Database, text: string): Promise<AddressOwner> => {
  const address = canonicalAddress(text);
  if (address === null) return { kind: 'nobody' };
  const snapshot = await db.doc(paths.address(addressId(address))).get();
  const [uid, ...others] = snapshot.exists ? entrySchema.parse(snapshot.data()).uids : [];
  if (uid === undefined) return { kind: 'nobody' };
  return others.length === 0
    ? { kind: 'person', uid }
    : { kind: 'several', uids: [uid, ...others] };
};

/** Change of a directory entry. */
interface ProfileWrite {
  readonly uid: string;
  readonly before: StoredPerson;
  readonly profile: Profile;
  readonly vouchedAt?: PersonRecord['vouchedAt'];
}

/**
 * Returns a function that adds a changed directory entry to a batch, with its search keys and the
 * address index. The precondition on the person holds for the index as well, whose changes commute.
 */
export const profileWriter = async (
  db: Database,
  { uid, before, profile, vouchedAt = before.vouchedAt }: ProfileWrite,
): Promise<(batch: Batch) => void> => {
  const values = await fieldValues();
  const after = new Set(profile.addresses.map(({ address }) => address));
  const removed = before.addresses.map(({ address }) => address).filter((one) => !after.has(one));
  const entries: readonly (readonly [string, FieldValue])[] = [
    ...[...after].map((address) => [address, values.arrayUnion(uid)] as const),
    ...[...new Set(removed)].map((address) => [address, values.arrayRemove(uid)] as const),
  ];
  return (batch) => {
    const change = { ...profile, vouchedAt, keys: searchKeysOf(profile) };
    changePerson(db, batch, { uid, before, change });
    for (const [address, uids] of entries) {
      const ref = db.doc(paths.address(addressId(address)));
      batch.set(ref, { uids, ...versionStamp }, { merge: true });
    }
  };
};
