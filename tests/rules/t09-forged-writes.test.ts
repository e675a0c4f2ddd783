import {
  addDoc,
  arrayUnion,
  collection,
  deleteDoc,
  deleteField,
  doc,
  increment,
  runTransaction,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
  type DocumentReference,
} from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText, snapshot } from './emulator/project';
import { firestoreOf, verdictOn } from './emulator/sdk';
import { admin, agent, requesterA } from './world/actors';
import { pathOf, namedTargets } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t09';

const forged = {
  number: 'AAAAAAA',
  priority: 1,
  deadline: { dueAt: 0 },
  receivedAt: 0,
  requesterUid: requesterA.uid,
  status: 'resolved',
  author: { role: 'agent', name: 'somebody else' },
};

/** Write operations of the SDK. */
const operations: readonly [
  name: string,
  operation: (ref: DocumentReference) => Promise<unknown>,
][] = [
  ['set', (ref) => setDoc(ref, forged)],
  ['set by merge', (ref) => setDoc(ref, forged, { merge: true })],
  ['set of chosen fields', (ref) => setDoc(ref, forged, { mergeFields: ['priority'] })],
  ['add', (ref) => addDoc(collection(ref.firestore, ref.parent.path), forged)],
  ['update', (ref) => updateDoc(ref, forged)],
  ['update of a field in a map', (ref) => updateDoc(ref, { 'deadline.dueAt': 0 })],
  ['update by a server timestamp', (ref) => updateDoc(ref, { receivedAt: serverTimestamp() })],
  ['update by an increment', (ref) => updateDoc(ref, { revision: increment(1) })],
  ['update by a union', (ref) => updateDoc(ref, { objects: arrayUnion('more') })],
  ['update that deletes a field', (ref) => updateDoc(ref, { requesterUid: deleteField() })],
  ['delete', (ref) => deleteDoc(ref)],
  ['batch', (ref) => writeBatch(ref.firestore).set(ref, forged).commit()],
  [
    'transaction',
    (ref) =>
      runTransaction(ref.firestore, (transaction) => Promise.resolve(transaction.set(ref, forged))),
  ],
];

describe.each([requesterA, agent, admin].map((actor) => [actor.name, actor] as const))(
  'T9: direct writes by %s',
  (_, actor) => {
    beforeAll(() => prepareProject(projectId, rulesText, world));

    test.each(operations)('%s is denied in every collection', async (__, operation) => {
      const before = await snapshot(projectId);
      const firestore = firestoreOf(projectId, actor);
      const verdicts = namedTargets.map(async (target) => [
        target.template,
        await verdictOn(operation(doc(firestore, pathOf(target, target.existing.id)))),
      ]);
      expect(await Promise.all(verdicts)).toEqual(
        namedTargets.map(({ template }) => [template, 'refused']),
      );
      expect(await snapshot(projectId)).toEqual(before);
    });
  },
);
