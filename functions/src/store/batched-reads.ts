import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';

/** Reads a document by path; the same one only once. */
export type ReadDocument = (path: string) => Promise<DocumentSnapshot>;

/**
 * Creates a reader that requests all documents asked for in one turn of the event loop together, from
 * one snapshot of the database.
 */
export const batchedReads = (db: Firestore): ReadDocument => {
  const known = new Map<string, Promise<DocumentSnapshot>>();
  let batch: Batch | null = null;
  return async (path) => {
    const found = known.get(path);
    if (found) return found;
    batch ??= startBatch(db, () => {
      batch = null;
    });
    const { paths, snapshots } = batch;
    const at = paths.push(path) - 1;
    const requested = snapshots.then((all) => snapshotAt(all, at));
    known.set(path, requested);
    return requested;
  };
};

interface Batch {
  readonly paths: string[];
  readonly snapshots: Promise<readonly DocumentSnapshot[]>;
}

function startBatch(db: Firestore, onSend: () => void): Batch {
  const paths: string[] = [];
  const turn = new Promise((resolve) => {
    setImmediate(resolve);
  });
  const snapshots = turn.then(async () => {
    onSend();
    return db.getAll(...paths.map((path) => db.doc(path)));
  });
  return { paths, snapshots };
}

function snapshotAt(snapshots: readonly DocumentSnapshot[], at: number): DocumentSnapshot {
  const snapshot = snapshots[at];
  if (snapshot === undefined) throw new RangeError('fewer documents than requested');
  return snapshot;
}
