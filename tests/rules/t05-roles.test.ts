import { doc, getDocFromServer, setDoc, updateDoc, type DocumentData } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText, snapshot } from './emulator/project';
import { firestoreOf, verdictOn } from './emulator/sdk';
import { agent, forger, requesterA, retired } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t05';

/** Fields that might grant a role. */
const promotions: Readonly<Record<string, DocumentData>> = {
  'a role': { role: 'admin' },
  'an active role': { role: 'agent', active: true },
  'a list of roles': { roles: ['admin'] },
  claims: { claims: { role: 'admin' } },
  'custom claims': { customClaims: { admin: true } },
  'a flag': { admin: true },
  'a nested role': { profile: { role: 'admin' } },
};

/** Dotted field paths, which only an update treats as nested. */
const dotted: Readonly<Record<string, DocumentData>> = {
  ...promotions,
  'a role by its path': { 'role.name': 'admin' },
  'a claim by its path': { 'claims.role': 'admin' },
};

/** Collections that might store roles: the real one, the profile, and plausible guesses. */
const places = ['staff', 'people', 'users', 'profiles', 'roles', 'config'];

/** Requesters, a deactivated agent and an agent who write their own documents. */
const people = [requesterA, forger, retired, agent].map((actor) => [actor.name, actor] as const);

beforeAll(() => prepareProject(projectId, rulesText, world));

describe.each(people)('T5: %s', (_, actor) => {
  test.each(Object.entries(promotions))(
    'cannot create or replace a document with %s',
    async (__, fields) => {
      const firestore = firestoreOf(projectId, actor);
      const attempts = places.map((place) =>
        verdictOn(setDoc(doc(firestore, place, actor.uid), fields)),
      );
      expect(await Promise.all(attempts)).toEqual(places.map(() => 'refused'));
    },
  );

  test.each(Object.entries(promotions))('cannot merge %s into a document', async (__, fields) => {
    const firestore = firestoreOf(projectId, actor);
    const attempts = places.map((place) =>
      verdictOn(setDoc(doc(firestore, place, actor.uid), fields, { merge: true })),
    );
    expect(await Promise.all(attempts)).toEqual(places.map(() => 'refused'));
  });

  test.each(Object.entries(dotted))('cannot update a document by %s', async (__, fields) => {
    const firestore = firestoreOf(projectId, actor);
    const attempts = places.map((place) =>
      verdictOn(updateDoc(doc(firestore, place, actor.uid), fields)),
    );
    expect(await Promise.all(attempts)).toEqual(places.map(() => 'refused'));
  });
});

describe('T5: after these attempts', () => {
  test.each([requesterA, forger, retired].map((actor) => [actor.name, actor] as const))(
    '%s has no staff access',
    async (_, actor) => {
      const ticket = doc(firestoreOf(projectId, actor), 'tickets', ticketNumber);
      expect(await verdictOn(getDocFromServer(ticket))).toBe('refused');
    },
  );

  test('no document was written', async () => {
    expect(await snapshot(projectId)).toHaveLength(world.size);
  });
});
