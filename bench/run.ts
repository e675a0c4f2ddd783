import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { print, step } from '../scripts/setup/progress';
import { busyCores, maxBusyCores, thisMachine, type Machine } from './results/machine';
import { figureTable, resultsPage } from './results/page';
import { readResults, writeResults, type PartRecord } from './results/records';
import type { Part } from './scenarios/part';
import { parts } from './scenarios/parts';
import { withWorld, type World } from './world/world';

/** Options of the command line. */
export interface RunOptions {
  /** Records figures of a busy machine as well. */
  readonly force: boolean;
}

/** How a scenario ended. */
type Outcome = 'recorded' | 'not recorded' | 'failed';

const recordOf = async (part: Part, world: World, before: number): Promise<PartRecord> => {
  const figures = await step(part.title, () => part.measure(world));
  const measuredAt = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { measuredAt, load: { before, after: await busyCores() }, figures: [...figures] };
};

/** Saves the results after each scenario, so that a failure does not affect the others. */
const saveRecord = (machine: Machine, part: Part, record: PartRecord): void => {
  const known = readResults(machine);
  const results = { machine, parts: { ...known.parts, [part.name]: record } };
  writeResults(results);
  writeFileSync(new URL('RESULTS.md', import.meta.url), resultsPage(parts, results));
};

/** Runs a scenario on a stack of its own. */
export const runPart = async (part: Part, { force }: RunOptions): Promise<Outcome> => {
  const before = await busyCores();
  const limit = maxBusyCores(availableParallelism());
  print(`${part.name}: ${before.toFixed(1)} cores are busy with other work`);
  try {
    return await withWorld(part, async (world) => {
      const record = await recordOf(part, world, before);
      print(`\n${figureTable(record.figures)}\n`);
      if (before > limit && !force) return 'not recorded';
      saveRecord(thisMachine(world.browser.version()), part, record);
      return 'recorded';
    });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print(`${part.name} broke: ${text}`);
    return 'failed';
  }
};
