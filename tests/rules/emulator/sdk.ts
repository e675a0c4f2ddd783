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

// A refused listener is what these tests wait for, not a message for the reader.
setLogLevel('silent');

const guardedSchema = z.object({
  databaseId: z.object({ database: z.literal(DATABASE) }),
});

/** The client SDK in the hands of one person, until the test that asks for it is over. */
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
  // Any other database of the emulator has open rules, and every test of a refusal would be empty.
  guardedSchema.parse(firestore.toJSON());
  return firestore;
}

/** What the rules say of an act of the SDK; an error of another kind is a mistake of the test. */
export async function verdictOn(act: Promise<unknown>): Promise<Verdict> {
  try {
    await act;
    return 'allowed';
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return 'refused';
    throw error;
  }
}

/** Listens until the server has answered once; what the own cache holds is no answer. */
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
