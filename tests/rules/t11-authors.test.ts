import { collection, doc, getDocs, limit, query, setDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText } from './emulator/project';
import { firestoreOf, verdictOn } from './emulator/sdk';
import { admin, agent, requesterA, type Person } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t11';

interface Forged {
  readonly collection: string;
  readonly fields: object;
}

/** Actor, document and forged author. */
const forgeries: readonly [name: string, actor: Person, forged: Forged][] = [
  [
    'an agent answers as another agent',
    agent,
    {
      collection: 'messages',
      fields: {
        requesterUid: requesterA.uid,
        author: { role: 'agent', name: admin.name },
        text: 'forged',
      },
    },
  ],
  [
    'an agent answers as the requester',
    agent,
    {
      collection: 'messages',
      fields: {
        requesterUid: requesterA.uid,
        author: { role: 'requester', name: 'A' },
        text: 'forged',
      },
    },
  ],
  [
    'a requester answers as an agent',
    requesterA,
    {
      collection: 'messages',
      fields: {
        requesterUid: requesterA.uid,
        author: { role: 'agent', name: 'agent' },
        text: 'forged',
      },
    },
  ],
  [
    'an agent adds a note as another agent',
    agent,
    {
      collection: 'notes',
      fields: { author: { uid: admin.uid, name: admin.name }, text: 'forged' },
    },
  ],
  [
    'an agent decides as the admin',
    agent,
    {
      collection: 'events',
      fields: { actor: { uid: admin.uid, name: admin.name, role: 'admin' }, text: 'forged' },
    },
  ],
  [
    'an admin decides as the service',
    admin,
    {
      collection: 'events',
      fields: { actor: { uid: 'system', name: 'Reglament', role: 'system' }, text: 'forged' },
    },
  ],
];

describe('T11: direct writes under another name', () => {
  beforeAll(() => prepareProject(projectId, rulesText, world));

  test.each(forgeries)('are denied: %s', async (_, actor, forged) => {
    const collectionPath = `tickets/${ticketNumber}/${forged.collection}`;
    const firestore = firestoreOf(projectId, actor);
    expect(await verdictOn(setDoc(doc(firestore, collectionPath, 'forged'), forged.fields))).toBe(
      'refused',
    );
    expect(await verdictOn(setDoc(doc(firestore, collectionPath, 'first'), forged.fields))).toBe(
      'refused',
    );
  });

  test.each(['messages', 'notes', 'events'])(
    'leave no trace in the %s of the ticket',
    async (name) => {
      const found = query(
        collection(firestoreOf(projectId, agent), `tickets/${ticketNumber}/${name}`),
        limit(100),
      );
      const stored = (await getDocs(found)).docs.map((document) => document.data());
      expect(stored).not.toHaveLength(0);
      expect(JSON.stringify(stored)).not.toContain('forged');
    },
  );
});
