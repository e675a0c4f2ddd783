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
const ticket = { method: 'GET', path: `/tickets/${ticketNumber}` } as const;

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

test('the emulator leaves any other database open, so the harness names the one that is guarded', async () => {
  const guarded = documentsRoot(projectId);
  const other = guarded.replace('(default)', 'other');
  const statusOf = async (root: string): Promise<number> =>
    (await send({ method: 'GET', path: `/v1/${root}/tickets?pageSize=1`, token: null })).status;
  await prepareProject(projectId, rulesText, world);
  expect([guarded === other, await statusOf(guarded), await statusOf(other)]).toEqual([
    false,
    403,
    200,
  ]);
});
