import type { DocumentAccess } from '@reglament/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText, seed } from './emulator/project';
import { cellsOf, expected, observed, type Cell } from './matrix/cells';
import { brokenWrites } from './matrix/permitted-writes';
import { writes } from './matrix/writes';
import { mutantsOf } from './mutants/mutants';
import { actors, admin, agent, isAmong, retired } from './world/actors';
import type { Target } from './world/collections';
import { world } from './world/documents';

/** An entry as the table will have it for presence: agents write their own document, and only that. */
const access: DocumentAccess = {
  path: 'presence/{uid}',
  get: ['staff'],
  list: ['staff'],
  ownedBy: 'path',
  write: {
    verbs: ['create', 'update', 'delete'],
    by: 'staffOwner',
    fields: { mode: { oneOf: ['viewing', 'typing'] }, at: 'requestTime' },
  },
};

const block = `
    match /presence/{uid} {
      function isOwnPresence() {
        return request.auth.uid == uid && isStaff();
      }
      allow create, update: if isOwnPresence()
        && request.resource.data.keys().hasOnly(['mode', 'at'])
        && request.resource.data.mode in ['viewing', 'typing']
        && request.resource.data.at == request.time;
      allow delete: if isOwnPresence();
    }
`;

const rules = rulesText.replace('    // Said aloud', `${block}\n    // Said aloud`);

const targetFor = (existing: string, missing: string): Target => ({
  template: access.path,
  access,
  parent: '',
  collection: 'presence',
  existing: { id: existing, ownerUid: existing },
  missing: { id: missing, ownerUid: missing },
});

/** Own documents of two agents, and of one who is no agent any more. */
const targets = [targetFor(agent.uid, admin.uid), targetFor(retired.uid, agent.uid)];

const documents = new Map([...world, ...targets.map(documentOf)]);

function documentOf(target: Target): [string, { mode: string }] {
  return [`presence/${target.existing.id}`, { mode: 'viewing' }];
}

const cells = targets.flatMap((target) =>
  [...writes, ...brokenWrites].flatMap((operation) => cellsOf(target, operation)),
);

const isBroken = async (projectId: string, cell: Cell): Promise<boolean> => {
  const verdict = await observed(projectId, cell);
  // What was written is put back, so that each cell finds the same documents.
  if (verdict === 'allowed') await seed(projectId, documents);
  return verdict !== expected(cell);
};

const brokenCells = async (projectId: string, asked: readonly Cell[]): Promise<string[]> => {
  const names: string[] = [];
  for (const cell of asked) {
    const { actor, operation, target } = cell;
    if (await isBroken(projectId, cell)) {
      names.push(`${actor.name}: ${operation.name} ${target.existing.id}`);
    }
  }
  return names;
};

describe('a write that the table permits to clients', () => {
  const projectId = 'demo-rules-client-writes';
  beforeAll(() => prepareProject(projectId, rules, documents));

  test('is allowed to the owner in exactly the permitted shape, and nothing else to anybody', async () => {
    expect(await brokenCells(projectId, cells)).toEqual([]);
  });

  test('is one that the matrix tries', () => {
    const allowed = cells.filter((cell) => expected(cell) === 'allowed');
    const names = allowed.map(({ actor, operation }) => `${actor.name}: ${operation.name}`);
    expect(names.toSorted()).toEqual([
      'admin: create as the table permits',
      'admin: delete what is not there',
      'agent: create as the table permits',
      'agent: delete what is not there',
      'agent: delete what is there',
      'agent: update as the table permits',
    ]);
  });

  test('does not depend on who may read', () => {
    expect(actors.filter((actor) => isAmong(access.get, actor, null))).toEqual([agent, admin]);
  });
});

describe('each condition of such a write is proven', () => {
  const mutants = mutantsOf(rules).filter(
    ({ name, template, verbs }) =>
      (template === access.path && verbs !== null) || /isOwnPresence|auth.uid == uid &&/.test(name),
  );

  test.each(mutants.map((mutant, index) => [mutant.name, mutant, index] as const))(
    '%s',
    async (_, mutant, index) => {
      const projectId = `demo-rules-write-mutant-${index}`;
      await prepareProject(projectId, mutant.rules, documents);
      const red = await firstBroken(projectId);
      expect(red).not.toBeNull();
    },
  );

  test('there are faults for every condition', () => {
    expect(mutants.length).toBeGreaterThan(15);
  });
});

/** Actors and writes among which each condition decides for some and against others. */
const decisive = targets.flatMap((target) =>
  [...writes.filter(({ name }) => !name.includes('forged')), ...brokenWrites].flatMap((operation) =>
    [agent, admin, retired].map((actor) => ({ actor, target, operation })),
  ),
);

async function firstBroken(projectId: string): Promise<Cell | null> {
  for (const cell of decisive) if (await isBroken(projectId, cell)) return cell;
  return null;
}
