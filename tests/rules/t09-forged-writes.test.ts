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

/** Every way of the SDK to write. */
const acts: readonly [name: string, act: (at: DocumentReference) => Promise<unknown>][] = [
  ['set', (at) => setDoc(at, forged)],
  ['set by merge', (at) => setDoc(at, forged, { merge: true })],
  ['set of chosen fields', (at) => setDoc(at, forged, { mergeFields: ['priority'] })],
  ['add', (at) => addDoc(collection(at.firestore, at.parent.path), forged)],
  ['update', (at) => updateDoc(at, forged)],
  ['update of a field in a map', (at) => updateDoc(at, { 'deadline.dueAt': 0 })],
  ['update by a server timestamp', (at) => updateDoc(at, { receivedAt: serverTimestamp() })],
  ['update by an increment', (at) => updateDoc(at, { revision: increment(1) })],
  ['update by a union', (at) => updateDoc(at, { objects: arrayUnion('more') })],
  ['update that deletes a field', (at) => updateDoc(at, { requesterUid: deleteField() })],
  ['delete', (at) => deleteDoc(at)],
  ['batch', (at) => writeBatch(at.firestore).set(at, forged).commit()],
  [
    'transaction',
    (at) =>
      runTransaction(at.firestore, (transaction) => Promise.resolve(transaction.set(at, forged))),
  ],
];

describe.each([requesterA, agent, admin].map((actor) => [actor.name, actor] as const))(
  'T9: %s writes past the commands',
  (_, actor) => {
    beforeAll(() => prepareProject(projectId, rulesText, world));

    test.each(acts)('a %s is refused in every collection', async (__, act) => {
      const before = await snapshot(projectId);
      const firestore = firestoreOf(projectId, actor);
      const verdicts = namedTargets.map(async (target) => [
        target.template,
        await verdictOn(act(doc(firestore, pathOf(target, target.existing.id)))),
      ]);
      expect(await Promise.all(verdicts)).toEqual(
        namedTargets.map(({ template }) => [template, 'refused']),
      );
      expect(await snapshot(projectId)).toEqual(before);
    });
  },
);
