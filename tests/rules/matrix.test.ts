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

const sentence = (target: Target, operation: Operation): string => {
  const allowed = actors.filter((actor) => operation.isAllowed(target, actor));
  const whom = allowed.length === 0 ? 'nobody' : allowed.map(({ name }) => name).join(', ');
  return `${operation.name} is allowed to ${whom}`;
};

const verdicts = async (
  cells: readonly Cell[],
  verdict: (cell: Cell) => unknown,
): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    await Promise.all(cells.map(async (cell) => [cell.actor.name, await verdict(cell)] as const)),
  );

describe('T56: the rules say of each actor, collection and act what the domain says', () => {
  let before: readonly string[] = [];

  beforeAll(async () => {
    await prepareProject(projectId, rulesText, world);
    before = await snapshot(projectId);
  });

  describe.each(targets)('$template', (target) => {
    test.each(operations.map((operation) => [sentence(target, operation), operation] as const))(
      '%s',
      async (_, operation) => {
        const cells = cellsOf(target, operation);
        const answers = await verdicts(cells, (cell) => observed(projectId, cell));
        expect(answers).toEqual(await verdicts(cells, expected));
        observations.push(...Object.entries(answers));
      },
    );
  });

  test('every cell of the matrix was asked', () => {
    expect(observations).toHaveLength(actors.length * targets.length * operations.length);
  });

  test('each actor may as much as was counted by hand', () => {
    const allowed = actors.map(({ name }) => [
      name,
      observations.filter(([actor, verdict]) => actor === name && verdict === 'allowed').length,
    ]);
    // Published rules and the public pointer are read in 2 ways each, messages by an own uid in 2 (and 2 more by the
    // owner of one), the own portal in 8, a profile or staff record of one's own in 1; each of 9
    // collections by staff in 8.
    const anyone = 4;
    expect(Object.fromEntries(allowed)).toEqual({
      anonymous: anyone,
      'requester A with an unproved address': anyone,
      'requester A whose token tells no address': anyone,
      'requester A of whom a text says that they are vouched for': anyone,
      'requester A vouched for by a host': anyone + 4 + 8 + 2,
      'requester A': anyone + 4 + 8 + 2,
      'requester B': anyone + 2 + 1,
      'requester with forged role claims': anyone + 2,
      agent: 9 * 8 + anyone,
      admin: 9 * 8 + anyone,
      'deactivated agent': anyone + 2 + 1,
      'agent whose "active" is a text': anyone + 2,
      'agent whose record has no name': anyone + 2,
      'agent whose name is empty': anyone + 2,
      'agent whose name is a number': anyone + 2,
      'staff member without a role of the service': anyone + 2,
    });
  });

  test('no act of any actor changed a document', async () => {
    expect(before).toHaveLength(world.size);
    expect(before.every((line) => line.startsWith(`${documentsRoot(projectId)}/`))).toBe(true);
    expect(await snapshot(projectId)).toEqual(before);
  });

  test('every expression of the rules was evaluated, and each condition both ways', async () => {
    expect(gapsIn(await coverage(projectId))).toEqual([]);
  });
});

describe('the requests of the matrix are well-formed', () => {
  const controlId = 'demo-rules-control';

  beforeAll(() => prepareProject(controlId, rulesText, world));

  test.each(operations)('the owner of the emulator may $name', async (operation) => {
    await seed(controlId, world);
    const answers = targets.map((target) => {
      const cell = { actor: requesterA, target, operation };
      return observedBy(controlId, cell, 'owner');
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['allowed']));
  });
});
