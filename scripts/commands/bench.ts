import { runParts } from '../../bench/run';
/** `npm run bench`: measures the whole stack and writes bench/RESULTS.md; `npm run bench -- queue` one part of it. */
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
  // Each on a stack of its own: the database emulator goes on serving pages that are long closed, and
  // answers everyone after them.
  for (const part of chosenParts(process.argv.slice(2))) {
    broken += await withWorld((world) => runParts([part], world));
  }
  return broken === 0 ? 0 : 1;
});
