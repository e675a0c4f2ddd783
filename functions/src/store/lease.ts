import type { Firestore, WriteResult } from 'firebase-admin/firestore';
import { databaseErrorKind } from './errors';
import { paths } from './paths';

/** Exclusive right to do some work, held until it expires. */
export interface Lease {
  /** Extends the lease; false when it was lost to another holder. */
  readonly renew: () => Promise<boolean>;
  /** Gives the lease back; one that was lost or cannot be given back expires by itself. */
  readonly release: () => Promise<void>;
}

interface LeaseOptions {
  readonly name: string;
  /** Duration, milliseconds. */
  readonly ms: number;
  readonly now: () => number;
}

/**
 * Takes a lease in the database; null while another holder has it. Each write has the update time of
 * the write before as its precondition, so that of two holders only one succeeds.
 */
export const acquireLease = async (
  db: Firestore,
  { name, ms, now }: LeaseOptions,
): Promise<Lease | null> => {
  const ref = db.doc(paths.lease(name));
  const lease = () => ({ until: now() + ms });
  const found = await ref.get();
  if (Number(found.get('until') ?? 0) > now()) return null;
  const { updateTime: foundTime } = found;
  let last = await unlessConflict(
    foundTime ? ref.update(lease(), { lastUpdateTime: foundTime }) : ref.create(lease()),
  );
  return (
    last && {
      renew: async () => {
        const lastUpdateTime = last?.writeTime;
        if (!lastUpdateTime) return false;
        last = await unlessConflict(ref.update(lease(), { lastUpdateTime }));
        return last !== null;
      },
      release: async () => {
        const lastUpdateTime = last?.writeTime;
        if (lastUpdateTime) await ref.delete({ lastUpdateTime }).catch(() => undefined);
      },
    }
  );
};

async function unlessConflict(write: Promise<WriteResult>): Promise<WriteResult | null> {
  try {
    return await write;
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return null;
    throw error;
  }
}
