import { beforeEach, describe, expect, test } from 'vitest';
import { handOf } from './emulator/act';
import { documentsRoot } from './emulator/database';
import { send } from './emulator/http';
import { coverage, prepareProject, rulesText } from './emulator/project';
import { gapsIn } from './matrix/coverage';
import { agent, requesterB } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-gates';
const ticketPath = `tickets/${ticketNumber}`;
const ticket = { method: 'GET', path: `/${ticketPath}` } as const;

describe('the coverage gate', () => {
  beforeEach(() => prepareProject(projectId, rulesText, world));

  const gapsOf = async (text: string): Promise<readonly string[]> =>
    gapsIn(await coverage(projectId))
      .filter((gap) => gap.includes(`"${text}`))
      .map((gap) => gap.replace(/^firestore\.rules:\d+:\d+ ".*" /, ''));

  test('names what nothing evaluated', async () => {
    expect(await gapsOf('member.active == true')).toContain('was never evaluated');
    expect(await gapsOf('request.query.limit <=')).toEqual(['was never evaluated']);
  });

  test('names a condition that was seen one way only', async () => {
    await handOf(projectId, agent).verdict(ticket);
    expect(await gapsOf('member.active == true')).toContain('was never false');
    expect(await gapsOf('request.auth.uid)')).toEqual([]);
  });

  test('takes an error for no answer', async () => {
    await handOf(projectId, requesterB).verdict(ticket);
    expect(await gapsOf('member.active == true')).toContain('was never evaluated');
  });
});

// The emulator makes other databases on the fly, and with open rules unless it was told some at its start.
test('the harness asks the one database that the rules guard', async () => {
  await prepareProject(projectId, rulesText, world);
  const root = documentsRoot(projectId);
  expect(root).toBe(`projects/${projectId}/databases/(default)/documents`);
  const answer = await send({ method: 'GET', path: `/v1/${root}/${ticketPath}`, token: null });
  expect(answer.status).toBe(403);
});
