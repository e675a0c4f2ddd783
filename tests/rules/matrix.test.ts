import { beforeAll, describe, expect, test } from 'vitest';
import { documentsRoot } from './emulator/database';
import { coverage, prepareProject, rulesText, seed, snapshot } from './emulator/project';
import { cellsOf, expected, observed, observedBy, type Cell } from './matrix/cells';
import { gapsIn } from './matrix/coverage';
import type { Operation } from './matrix/operations';
import { reads } from './matrix/reads';
import { writes } from './matrix/writes';
import { actors, requesterA } from './world/actors';
import { targets, type Target } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-matrix';
const operations = [...reads, ...writes];
const observations: (readonly [actor: string, verdict: unknown])[] = [];

const titleOf = (target: Target, operation: Operation): string => {
  const allowed = actors.filter((actor) => operation.isAllowed(target, actor));
  const names = allowed.length === 0 ? 'no actor' : allowed.map(({ name }) => name).join(', ');
  return `${operation.name} is allowed to ${names}`;
};

const verdicts = async (
  cells: readonly Cell[],
  verdict: (cell: Cell) => unknown,
): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    await Promise.all(cells.map(async (cell) => [cell.actor.name, await verdict(cell)] as const)),
  );

describe('T56: the rules match the access table for every actor, collection and operation', () => {
  let before: readonly string[] = [];

  beforeAll(async () => {
    await prepareProject(projectId, rulesText, world);
    before = await snapshot(projectId);
  });

  describe.each(targets)('$template', (target) => {
    test.each(operations.map((operation) => [titleOf(target, operation), operation] as const))(
      '%s',
      async (_, operation) => {
        const cells = cellsOf(target, operation);
        const answers = await verdicts(cells, (cell) => observed(projectId, cell));
        expect(answers).toEqual(await verdicts(cells, expected));
        observations.push(...Object.entries(answers));
      },
    );
  });

  test('covers every cell of the matrix', () => {
    expect(observations).toHaveLength(actors.length * targets.length * operations.length);
  });

  test('allows each actor the number of operations counted by hand', () => {
    const allowed = actors.map(({ name }) => [
      name,
      observations.filter(([actor, verdict]) => actor === name && verdict === 'allowed').length,
    ]);
    // Everyone: versions of regulation and calendar and the public pointer, 2 operations each. Requesters: messages by
    // own uid 2 (2 more for their owner), own portal 8, own profile or staff record 1. Staff: 8
    // operations in each of 11 collections, and versions of emails, threads and counts 2 each.
    const anyone = 6;
    const staff = 11 * 8 + 3 * 2 + anyone;
    expect(Object.fromEntries(allowed)).toEqual({
      anonymous: anyone,
      'requester A with an unverified email': anyone,
      'requester A without email_verified': anyone,
      'requester A with a string vouched claim': anyone,
      'host-verified requester A': anyone + 4 + 8 + 2,
      'requester A': anyone + 4 + 8 + 2,
      'requester B': anyone + 2 + 1,
      'requester with forged role claims': anyone + 2,
      agent: staff,
      admin: staff,
      'deactivated agent': anyone + 2 + 1,
      'agent whose "active" is a string': anyone + 2,
      'agent without a name': anyone + 2,
      'agent with an empty name': anyone + 2,
      'agent with a numeric name': anyone + 2,
      'staff member with an unknown role': anyone + 2,
    });
  });

  test('leaves all documents unchanged', async () => {
    expect(before).toHaveLength(world.size);
    expect(before.every((line) => line.startsWith(`${documentsRoot(projectId)}/`))).toBe(true);
    expect(await snapshot(projectId)).toEqual(before);
  });

  test('evaluates every expression, and every condition both ways', async () => {
    expect(gapsIn(await coverage(projectId))).toEqual([]);
  });
});

describe('requests of the matrix are well-formed', () => {
  const controlId = 'demo-rules-control';

  beforeAll(() => prepareProject(controlId, rulesText, world));

  test.each(operations)('the emulator owner may $name', async (operation) => {
    await seed(controlId, world);
    const answers = targets.map((target) => {
      const cell = { actor: requesterA, target, operation };
      return observedBy(controlId, cell, 'owner');
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['allowed']));
  });
});
