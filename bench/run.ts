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

/** Written after each part, so that a part that pauses takes nothing of the others with it. */
const keep = (machine: Machine, part: Part, record: PartRecord): void => {
  const known = readResults(machine);
  const results = { machine, parts: { ...known.parts, [part.name]: record } };
  writeResults(results);
  writeFileSync(new URL('RESULTS.md', import.meta.url), resultsPage(parts, results));
};

/** Measures these parts one after another; gives how many of them broke. */
export const runParts = async (chosen: readonly Part[], world: World): Promise<number> => {
  const machine = thisMachine(world.browser.version());
  let broken = 0;
  for (const part of chosen) {
    try {
      const record = await recordOf(part, world);
      keep(machine, part, record);
      print(`\n${figureTable(record.figures)}\n`);
    } catch (error) {
      broken += 1;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      print(`${part.name} broke: ${text}`);
      // Ctrl-C ends the browser first.
      if (!world.browser.isConnected()) return broken;
    }
  }
  return broken;
};
