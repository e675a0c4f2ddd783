import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { print, step } from '../scripts/setup/progress';
import { thisMachine, type Machine } from './results/machine';
import { figureTable, resultsPage } from './results/page';
import { readResults, writeResults, type PartRecord } from './results/records';
import type { Part } from './scenarios/part';
import { parts } from './scenarios/parts';
import type { World } from './world/world';

const loadNow = (): number => loadavg()[0] ?? 0;

const recordOf = async (part: Part, world: World): Promise<PartRecord> => {
  const before = loadNow();
  const figures = await step(part.title, () => part.measure(world));
  const measuredAt = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { measuredAt, load: { before, after: loadNow() }, figures: [...figures] };
};

/** Saves the results after each scenario, so that a failure does not affect the others. */
const saveRecord = (machine: Machine, part: Part, record: PartRecord): void => {
  const known = readResults(machine);
  const results = { machine, parts: { ...known.parts, [part.name]: record } };
  writeResults(results);
  writeFileSync(new URL('RESULTS.md', import.meta.url), resultsPage(parts, results));
};

/** Runs scenarios one after another; returns how many failed. */
export const runParts = async (chosen: readonly Part[], world: World): Promise<number> => {
  const machine = thisMachine(world.browser.version());
  let failed = 0;
  for (const part of chosen) {
    try {
      const record = await recordOf(part, world);
      saveRecord(machine, part, record);
      print(`\n${figureTable(record.figures)}\n`);
    } catch (error) {
      failed += 1;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      print(`${part.name} broke: ${text}`);
      // Ctrl-C closes the browser first.
      if (!world.browser.isConnected()) return failed;
    }
  }
  return failed;
};
