/**
 * `npm run bench`: runs all benchmarks and writes bench/RESULTS.md; `npm run bench -- queue` runs
 * one scenario. `--force` records figures of a busy machine too. `--compare <git ref>` measures the
 * app of another revision in turns with that of the working tree and records nothing.
 */
import { parseArgs } from 'node:util';
import { compareBuilds } from '../../bench/compare/compare';
import { buildOther } from '../../bench/compare/other-build';
import { runPart } from '../../bench/run';
import type { Part } from '../../bench/scenarios/part';
import { parts } from '../../bench/scenarios/parts';
import { withWorld } from '../../bench/world/world';
import { UserError, command, print, step } from '../setup/progress';

function chosenParts(known: readonly Part[], names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !known.some((part) => part.name === name));
  if (unknown !== undefined) {
    const list = known.map(({ name }) => name).join(', ');
    throw new UserError(`There is no part "${unknown}": name some of ${list}.`);
  }
  return names.length === 0 ? known : known.filter(({ name }) => names.includes(name));
}

/**
 * Each scenario has a separate stack, because the Firestore emulator keeps serving listeners of
 * closed pages, which delays later requests.
 */
async function measureAll(names: readonly string[], force: boolean): Promise<number> {
  const unrecorded: string[] = [];
  let failed = 0;
  for (const part of chosenParts(parts, names)) {
    const outcome = await runPart(part, { force });
    if (outcome === 'not recorded') unrecorded.push(part.name);
    if (outcome === 'failed') failed += 1;
  }
  if (unrecorded.length > 0) {
    print(
      `Not recorded, because other work kept more than half of the cores busy: ${unrecorded.join(', ')}. ` +
        'Measure again on a quiet machine, or add --force to record with a note.',
    );
  }
  return failed + unrecorded.length === 0 ? 0 : 1;
}

async function compareAll(ref: string, names: readonly string[]): Promise<number> {
  const comparable = parts.filter(({ compared }) => compared !== undefined);
  const chosen = chosenParts(comparable, names);
  const otherDir = await step(`Building the app of ${ref}`, () => buildOther(ref));
  for (const { compared } of chosen) {
    if (!compared) continue;
    await withWorld({}, (world) => compareBuilds(world, { ref, otherDir, compared }));
  }
  return 0;
}

await command(() => {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false }, compare: { type: 'string' } },
    allowPositionals: true,
  });
  return values.compare === undefined
    ? measureAll(positionals, values.force)
    : compareAll(values.compare, positionals);
});
