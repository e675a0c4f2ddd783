import { runParts } from '../../bench/run';
/**
 * `npm run bench`: runs all benchmarks and writes bench/RESULTS.md; `npm run bench -- queue` runs
 * one scenario.
 */
import type { Part } from '../../bench/scenarios/part';
import { parts } from '../../bench/scenarios/parts';
import { withWorld } from '../../bench/world/world';
import { UserError, command } from '../setup/progress';

function chosenParts(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    const known = parts.map(({ name }) => name).join(', ');
    throw new UserError(`There is no part "${unknown}": name some of ${known}.`);
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

await command(async () => {
  let broken = 0;
  // Runs each scenario on a separate stack, because the Firestore emulator keeps serving listeners
  // of closed pages, which delays later requests.
  for (const part of chosenParts(process.argv.slice(2))) {
    broken += await withWorld(part, (world) => runParts([part], world));
  }
  return broken === 0 ? 0 : 1;
});
