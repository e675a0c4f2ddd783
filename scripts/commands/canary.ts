import { availableParallelism } from 'node:os';
import { copyRepository, putPlant, removeCopy } from '../gates/canary/copy';
import { isProven, type Plant } from '../gates/canary/plant';
import { plants } from '../gates/canary/plants/plants';
import { unprovenRules } from '../gates/canary/unproven';
import { gates, type Gate } from '../gates/gates';
import { runGates } from '../gates/run-gates';
import { rootDir } from '../setup/paths';
import { Advice, command, say } from '../setup/progress';

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopped.abort());
}

/** Of the unit tests only those that are planted: the others are run by `npm test`. */
const unit: Gate = {
  name: 'unit',
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    '--project=app',
    ...plants.filter(({ gate }) => gate === 'unit').map(({ path }) => path),
  ],
};

function describePlant({ gate, says, path, allowed }: Plant): string {
  const rule = says.replaceAll(/^[^\w']+|[\]:\s]+$/g, '');
  return [gate, rule, allowed === true ? 'allows' : 'stops', path].filter(Boolean).join(' ');
}

async function proveIn(copy: string): Promise<number> {
  for (const plant of plants) putPlant(copy, plant);
  const lanes = Math.min(availableParallelism(), 4);
  const runs = await runGates([...gates, unit], copy, { lanes, signal: stopped.signal });
  if (stopped.signal.aborted) throw new Advice('Stopped before the end.');
  const outputs = new Map(runs.map(({ gate, result }) => [gate.name, result]));
  let failed = 0;
  for (const plant of plants) {
    const output = outputs.get(plant.gate);
    const proven = output !== undefined && isProven(plant, output);
    if (!proven) failed += 1;
    say(`${proven ? 'ok    ' : 'FAILED'} ${describePlant(plant)}`);
  }
  return failed;
}

/** Plants every violation in a copy of the repository, and demands that each gate sees its own. */
await command(async () => {
  const copy = copyRepository(rootDir);
  try {
    const unproven = unprovenRules(rootDir, plants);
    for (const rule of unproven) say(`FAILED ${rule} has no canary`);
    const failed = (await proveIn(copy)) + unproven.length;
    say(`canary: ${plants.length + unproven.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    removeCopy(copy);
  }
});
