import type { Figure } from '../figures/figure';
import { comparisons } from '../figures/targets';
import { times } from '../figures/times';
import type { Size } from '../world/database';
import { submit as submitOne } from '../world/requesters';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 20;
const ONE_BY_ONE = 100;
const LANES = 8;
const IN_LANES = 200;

const sizes: readonly Size[] = [100, 10_000];

const oneByOne = async ({ stack }: World, count: number): Promise<readonly number[]> => {
  const samples: number[] = [];
  for (let at = 0; at < count; at += 1) samples.push((await submitOne(stack.ports)).ms);
  return samples;
};

/** Keeps {@link LANES} calls in flight until all are done. */
const inLanes = async ({ stack }: World, count: number): Promise<readonly number[]> => {
  const samples: number[] = [];
  let left = count;
  const lane = async () => {
    for (; left > 0;) {
      left -= 1;
      samples.push((await submitOne(stack.ports)).ms);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return samples;
};

const atSize = async (world: World, size: Size): Promise<readonly Figure[]> => {
  world.database.markChanged();
  await world.database.fill(size);
  world.database.markChanged();
  const tickets = `${size.toLocaleString('en-US')} tickets`;
  await oneByOne(world, WARM_UP);
  const alone = await oneByOne(world, ONE_BY_ONE);
  // Each function process loads the bundle at its first call.
  await inLanes(world, WARM_UP * 2);
  const start = performance.now();
  const together = await inLanes(world, IN_LANES);
  const seconds = (performance.now() - start) / 1000;
  return [
    ...times(`one at a time, ${tickets}`, alone, { p50: comparisons.submitMs }),
    {
      name: `${LANES} in flight, ${IN_LANES} submissions, ${tickets}`,
      value: IN_LANES / seconds,
      unit: '/s',
      target: comparisons.submitsPerSecond,
    },
    ...times(`one of ${LANES} in flight, ${tickets}`, together),
  ];
};

const measure = async (world: World): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await atSize(world, size)));
  return figures;
};

/** Measures latency and throughput of submissions. */
export const submit: Part = {
  name: 'submit',
  title: 'Submitting a ticket',
  method: `The call of \`submitTicket\` over HTTP, from this program to the emulated functions and back, each by another
requester. The answer comes when ticket, event, message, projection and mail are committed. ${WARM_UP} calls one at a
time and ${WARM_UP * 2} of ${LANES} in flight beforehand are not counted.`,
  measure,
};
