/** `npm run bench`: measures the whole stack and writes bench/RESULTS.md; `npm run bench -- queue` one part of it. */
import type { Part } from '../../bench/parts/part';
import { parts } from '../../bench/parts/parts';
import { runParts } from '../../bench/run';
import { withWorld } from '../../bench/world/world';
import { Advice, command } from '../setup/progress';

function chosenParts(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    const known = parts.map(({ name }) => name).join(', ');
    throw new Advice(`There is no part "${unknown}": name some of ${known}.`);
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

await command(async () => {
  const chosen = chosenParts(process.argv.slice(2));
  const broken = await withWorld((world) => runParts(chosen, world));
  return broken === 0 ? 0 : 1;
});
