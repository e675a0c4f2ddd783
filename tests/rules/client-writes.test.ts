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

/** Example entry for presence: agents write only their own document. */
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

/** Start of the final deny-all section, before which the block is inserted. */
const END_OF_RULES = '    // Denies everything else';

const rules = rulesText.replace(END_OF_RULES, `${block}\n${END_OF_RULES}`);

const targetFor = (existing: string, missing: string): Target => ({
  template: access.path,
  access,
  parent: '',
  collection: 'presence',
  existing: { id: existing, ownerUid: existing },
  missing: { id: missing, ownerUid: missing },
});

/** Own documents of an agent and of a deactivated agent. */
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
  // Restores the documents, so that every cell starts from the same state.
  if (verdict === 'allowed') await seed(projectId, documents);
  return verdict !== expected(cell);
};

const brokenCells = async (projectId: string, candidates: readonly Cell[]): Promise<string[]> => {
  const names: string[] = [];
  for (const cell of candidates) {
    const { actor, operation, target } = cell;
    if (await isBroken(projectId, cell)) {
      names.push(`${actor.name}: ${operation.name} ${target.existing.id}`);
    }
  }
  return names;
};

describe('client write permitted by the access table', () => {
  const projectId = 'demo-rules-client-writes';
  beforeAll(() => prepareProject(projectId, rules, documents));

  test('is allowed only to the owner and only in the permitted shape', async () => {
    expect(await brokenCells(projectId, cells)).toEqual([]);
  });

  test('is covered by the matrix', () => {
    const allowed = cells.filter((cell) => expected(cell) === 'allowed');
    const names = allowed.map(({ actor, operation }) => `${actor.name}: ${operation.name}`);
    expect(names.toSorted()).toEqual([
      'admin: create as the table permits',
      'admin: delete a missing document',
      'agent: create as the table permits',
      'agent: delete a missing document',
      'agent: delete an existing document',
      'agent: update as the table permits',
    ]);
  });

  test('is independent of read access', () => {
    expect(actors.filter((actor) => isAmong(access.get, actor, null))).toEqual([agent, admin]);
  });
});

describe('every condition of a permitted write is tested', () => {
  const mutants = mutantsOf(rules).filter(
    ({ name, template, verbs }) =>
      (template === access.path && verbs !== null) || /isOwnPresence|auth.uid == uid &&/.test(name),
  );

  test.each(mutants.map((mutant, index) => [mutant.name, mutant, index] as const))(
    '%s',
    async (_, mutant, index) => {
      const projectId = `demo-rules-write-mutant-${index}`;
      await prepareProject(projectId, mutant.rules, documents);
      const brokenCell = await firstBroken(projectId);
      expect(brokenCell).not.toBeNull();
    },
  );

  test('there are mutants for every condition', () => {
    expect(mutants.length).toBeGreaterThan(15);
  });
});

/** Actors and writes that exercise each condition both ways. */
const decisive = targets.flatMap((target) =>
  [...writes.filter(({ name }) => !name.includes('forged')), ...brokenWrites].flatMap((operation) =>
    [agent, admin, retired].map((actor) => ({ actor, target, operation })),
  ),
);

async function firstBroken(projectId: string): Promise<Cell | null> {
  for (const cell of decisive) if (await isBroken(projectId, cell)) return cell;
  return null;
}
