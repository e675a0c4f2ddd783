import { join } from 'node:path';
import * as z from 'zod/mini';
import { rootDir } from '../../scripts/setup/paths';
import { runNode } from '../../scripts/setup/run';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import { median } from '../figures/times';
import type { Part } from './part';

const RUNS = 9;

const loadSchema = z.object({ wall: z.number(), processor: z.number() });

type Load = z.infer<typeof loadSchema>;

const script = `
const cpu = process.cpuUsage()
const start = performance.now()
await import('./lib/index.js')
const wall = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ wall, processor: (user + system) / 1000 }))
process.exit()
`;

/** Loads the bundle in a new process with a minimal environment. */
const load = async (): Promise<Load> => {
  const { output } = await runNode(['--input-type=module', '--eval', script], {
    cwd: join(rootDir, 'functions'),
    env: { GCLOUD_PROJECT: 'demo-reglament', FIREBASE_CONFIG: '{"projectId":"demo-reglament"}' },
  });
  const line = output.split('\n').find((text) => text.startsWith('{"wall"'));
  if (line === undefined) throw new Error(`The functions do not load:\n${output}`);
  return loadSchema.parse(JSON.parse(line));
};

const measure = async (): Promise<readonly Figure[]> => {
  await load();
  const loads: Load[] = [];
  for (let at = 0; at < RUNS; at += 1) loads.push(await load());
  return [
    {
      name: `by the clock: median of ${RUNS}`,
      value: median(loads.map(({ wall }) => wall)),
      unit: 'ms',
      target: goals.bundleMs,
    },
    {
      name: `processor time: median of ${RUNS}`,
      value: median(loads.map(({ processor }) => processor)),
      unit: 'ms',
      target: null,
    },
  ];
};

/** Measures the load time of the functions bundle. */
export const bundle: Part = {
  name: 'bundle',
  title: 'Loading the functions',
  method: `The import of \`functions/lib/index.js\` in fresh processes, Node's own start not included. One process
beforehand is not counted.`,
  measure,
};
