import { isDeepStrictEqual } from 'node:util';
import {
  applyProfile,
  err,
  ok,
  profileOf,
  type AddressProof,
  type DomainError,
  type ProfileChange,
  type Result,
} from '@reglament/domain';
import { retryOnConflict } from '../runtime/retry-on-conflict';
import { profileWriter } from '../store/addresses';
import type { Batch, Database } from '../store/database';
import { readPerson, type StoredPerson } from '../store/people';

/** Change of a directory entry, and who states it. */
export interface ProfileUpdate {
  readonly uid: string;
  readonly change: ProfileChange;
  readonly proof: AddressProof;
  /** Time of the statement, epoch milliseconds. */
  readonly at: number;
}

/** Returns a function that writes a change; null if it changes nothing. */
export const prepareChange = async (
  db: Database,
  before: StoredPerson,
  { uid, change, proof, at }: ProfileUpdate,
): Promise<((batch: Batch) => void) | null> => {
  const profile = applyProfile(before, change, { proof, at });
  if (before.isIndexed && isDeepStrictEqual(profile, profileOf(before))) return null;
  return profileWriter(db, { uid, before, profile, ...(proof === 'host' && { vouchedAt: at }) });
};

/**
 * Saves a change of a directory entry; a repeat changes nothing. Fails with `conflict` when the host
 * has made a later statement, so that a delayed batch undoes nothing.
 */
export const saveProfile = async (
  db: Database,
  update: ProfileUpdate,
): Promise<Result<'changed' | 'unchanged', DomainError>> =>
  retryOnConflict(async (_attempt, timeoutSignal) => {
    const before = await readPerson(db, update.uid);
    if (isOlder(before, update)) return err({ code: 'conflict' });
    const write = await prepareChange(db, before, update);
    if (write === null) return ok('unchanged');
    const batch = db.batch();
    write(batch);
    timeoutSignal.throwIfAborted();
    await batch.commit();
    return ok('changed');
  });

/** Whether the host has made a later statement about the person. */
export const isOlder = ({ vouchedAt }: StoredPerson, { proof, at }: ProfileUpdate): boolean =>
  proof === 'host' && vouchedAt !== null && at < vouchedAt;
