import { beforeEach, describe, expect, test } from 'vitest';
import { documentsRoot } from './emulator/database';
import { send } from './emulator/http';
import { coverage, prepareProject, rulesText } from './emulator/project';
import { rulesClientFor } from './emulator/rules-client';
import { gapsIn } from './matrix/coverage';
import { agent, requesterB } from './world/actors';
import { ticketNumber } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-gates';
const ticketPath = `tickets/${ticketNumber}`;
const ticket = { method: 'GET', path: `/${ticketPath}` } as const;

describe('rules coverage check', () => {
  beforeEach(() => prepareProject(projectId, rulesText, world));

  const gapsOf = async (text: string): Promise<readonly string[]> =>
    gapsIn(await coverage(projectId))
      .filter((gap) => gap.includes(`"${text}`))
      .map((gap) => gap.replace(/^firestore\.rules:\d+:\d+ ".*" /, ''));

  test('reports conditions that were never evaluated', async () => {
    expect(await gapsOf('member.active == true')).toContain('was never evaluated');
    expect(await gapsOf('request.query.limit <=')).toEqual(['was never evaluated']);
  });

  test('reports conditions with a single outcome', async () => {
    await rulesClientFor(projectId, agent).verdict(ticket);
    expect(await gapsOf('member.active == true')).toContain('was never false');
    expect(await gapsOf('request.auth.uid)')).toEqual([]);
  });

  test('does not count an error as an outcome', async () => {
    await rulesClientFor(projectId, requesterB).verdict(ticket);
    expect(await gapsOf('member.active == true')).toContain('was never evaluated');
  });
});

// The emulator creates other databases on demand with open rules.
test('the harness uses the database with deployed rules', async () => {
  await prepareProject(projectId, rulesText, world);
  const root = documentsRoot(projectId);
  expect(root).toBe(`projects/${projectId}/databases/(default)/documents`);
  const answer = await send({ method: 'GET', path: `/v1/${root}/${ticketPath}`, token: null });
  expect(answer.status).toBe(403);
});
