import { deleteApp, FirebaseError, initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  getFirestore,
  onSnapshot,
  setLogLevel,
  type DocumentReference,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import type { Actor } from '../world/actors';
import type { Verdict } from './client';
import { DATABASE, emulatorHost } from './database';
import { unsignedToken } from './token';

// Denied listeners are expected here and not worth logging.
setLogLevel('silent');

const guardedSchema = z.object({
  databaseId: z.object({ database: z.literal(DATABASE) }),
});

/** Creates a client SDK for an actor; closed at the end of the test. */
export function firestoreOf(projectId: string, actor: Actor): Firestore {
  const app = initializeApp({ projectId }, `${projectId}/${actor.name}/${crypto.randomUUID()}`);
  onTestFinished(() => deleteApp(app));
  const firestore = getFirestore(app);
  const [host = '', port = ''] = emulatorHost().split(':');
  connectFirestoreEmulator(
    firestore,
    host,
    Number(port),
    actor.uid === null ? {} : { mockUserToken: unsignedToken(projectId, actor.uid, actor.claims) },
  );
  // Other databases of the emulator have open rules, which would invalidate denial tests.
  guardedSchema.parse(firestore.toJSON());
  return firestore;
}

/** Returns the decision of the rules on an SDK call; other errors are rethrown. */
export async function verdictOn(operation: Promise<unknown>): Promise<Verdict> {
  try {
    await operation;
    return 'allowed';
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return 'refused';
    throw error;
  }
}

/** Resolves with the first server snapshot; ignores cached ones. */
export const firstAnswer = (source: Query | DocumentReference): Promise<void> =>
  new Promise((resolve, reject) => {
    const observer = {
      next: ({ metadata }: { readonly metadata: { readonly fromCache: boolean } }) => {
        if (metadata.fromCache) return;
        stop();
        resolve();
      },
      error: reject,
    };
    const options = { includeMetadataChanges: true };
    const stop =
      source.type === 'document'
        ? onSnapshot(source, options, observer)
        : onSnapshot(source, options, observer);
  });
