import { collection, doc, getDocFromServer, limit, query } from 'firebase/firestore';
import { beforeEach, describe, expect, test } from 'vitest';
import { prepareProject, rulesText, store } from './emulator/project';
import { firestoreOf, verdictOn } from './emulator/sdk';
import { watch } from './emulator/watch';
import { agent, requesterA } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-t06';
const staffPath = `staff/${agent.uid}`;
const ticketPath = `tickets/${ticketNumber}`;

const withdrawn = [
  ['is deactivated', { name: agent.name, role: 'agent', active: false }],
  ['loses the role', { name: agent.name, role: 'observer', active: true }],
] as const;

describe('T6: rights are read from the live staff document', () => {
  beforeEach(() => prepareProject(projectId, rulesText, world));

  test.each(withdrawn)('an agent who %s is denied with the old token', async (_, fields) => {
    const ticket = doc(firestoreOf(projectId, agent), ticketPath);
    expect(await verdictOn(getDocFromServer(ticket))).toBe('allowed');
    await store(projectId, new Map([[staffPath, fields]]));
    expect(await verdictOn(getDocFromServer(ticket))).toBe('refused');
  });

  test.each(withdrawn)(
    'the open listener of an agent who %s receives no change',
    async (_, fields) => {
      const queue = watch(query(collection(firestoreOf(projectId, agent), 'tickets'), limit(100)));
      await queue.until('stored before the tests');
      await store(projectId, new Map([[staffPath, fields]]));
      await store(projectId, new Map([[ticketPath, { text: 'changed since' }]]));
      await expect(queue.until('changed since')).rejects.toMatchObject({
        code: 'permission-denied',
      });
      expect(queue.received.join()).not.toContain('changed since');
    },
  );

  test('a user made an agent can read with the existing token', async () => {
    const ticket = doc(firestoreOf(projectId, requesterA), ticketPath);
    expect(await verdictOn(getDocFromServer(ticket))).toBe('refused');
    const fields = { name: requesterA.name, role: 'agent', active: true };
    await store(projectId, new Map([[`staff/${requesterA.uid}`, fields]]));
    expect(await verdictOn(getDocFromServer(ticket))).toBe('allowed');
  });
});
