import { describe, expect, test } from 'vitest';
import { prepareProject, rulesText } from './emulator/project';
import { firstKillingCase } from './mutants/killing-case';
import { mutantsOf } from './mutants/mutants';
import { withoutComments } from './mutants/source';
import { world } from './world/documents';

const mutants = mutantsOf(rulesText);

describe('T56: the matrix detects every mutation of the rules', () => {
  test.concurrent.each(mutants.map((mutant, index) => [mutant.name, mutant, index] as const))(
    '%s',
    async (_, mutant, index) => {
      const projectId = `demo-rules-mutant-${index}`;
      await prepareProject(projectId, mutant.rules, world);
      expect(await firstKillingCase(projectId, mutant)).not.toBeNull();
    },
  );

  test('every allow and every function has mutants', () => {
    const source = withoutComments(rulesText);
    const statements = [...source.matchAll(/\b(?:allow|return)\b/g)].map(({ index }) => index);
    const lines = statements.map((offset) => source.slice(0, offset).split('\n').length);
    const mutated = new Set(mutants.map(({ name }) => Number(name.match(/^line (\d+)/)?.[1])));
    expect(lines.filter((line) => !mutated.has(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });
});
