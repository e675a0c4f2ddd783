import { createHash } from 'node:crypto';
import {
  canonicalAddress,
  searchKeysOf,
  versionStamp,
  type PersonRecord,
  type Profile,
} from '@reglament/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import type { Batch, Database } from './database';
import { paths } from './paths';
import { changePerson, type StoredPerson } from './people';

/** Returns the id of an index entry; an address may contain characters that ids may not. */
export const addressId = (address: string): string =>
  createHash('sha256').update(address).digest('hex');

const entrySchema = z.object({ uids: z.array(z.string()) });

const uidsIn = (snapshot: DocumentSnapshot): readonly string[] =>
  snapshot.exists ? entrySchema.parse(snapshot.data()).uids : [];

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
  const [uid, ...others] = uidsIn(await db.doc(paths.address(addressId(address))).get());
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
 * address index. Preconditions fail the commit when the person or an index entry has changed.
 */
export const profileWriter = async (
  db: Database,
  { uid, before, profile, vouchedAt = before.vouchedAt }: ProfileWrite,
): Promise<(batch: Batch) => void> => {
  const after = new Set(profile.addresses.map(({ address }) => address));
  const known = before.addresses.map(({ address }) => address);
  const entries = [...new Set([...known, ...after])].map((address) => ({
    ref: db.doc(paths.address(addressId(address))),
    isOwner: after.has(address),
  }));
  const snapshots = entries.length === 0 ? [] : await db.getAll(...entries.map(({ ref }) => ref));
  return (batch) => {
    const change = { ...profile, vouchedAt, keys: searchKeysOf(profile) };
    changePerson(db, batch, { uid, before, change });
    for (const [at, snapshot] of snapshots.entries()) {
      writeOwner(batch, snapshot, { uid, isOwner: entries[at]?.isOwner === true });
    }
  };
};

/** Adds or removes an owner of an index entry, unless the entry is right already. */
function writeOwner(
  batch: Batch,
  snapshot: DocumentSnapshot,
  { uid, isOwner }: { readonly uid: string; readonly isOwner: boolean },
): void {
  const uids = uidsIn(snapshot);
  if (uids.includes(uid) === isOwner) return;
  const change = { uids: isOwner ? [...uids, uid] : uids.filter((one) => one !== uid) };
  const { ref, updateTime } = snapshot;
  if (updateTime === undefined) batch.create(ref, { ...change, ...versionStamp });
  else batch.update(ref, change, { lastUpdateTime: updateTime });
}
