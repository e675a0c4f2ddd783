import { availableParallelism, cpus, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';

export const machineSchema = z.object({
  processor: z.string(),
  cores: z.number(),
  memory: z.string(),
  system: z.string(),
  node: z.string(),
  chromium: z.string(),
});

/** The machine of a measurement; figures of different machines are never mixed. */
export type Machine = z.infer<typeof machineSchema>;

const SAMPLE_MS = 5_000;

const usedMs = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

/**
 * Mean number of busy cores over the next five seconds. Unlike the load average it does not contain
 * what this program did a minute ago.
 */
export const busyCores = async (): Promise<number> => {
  const before = usedMs();
  await sleep(SAMPLE_MS);
  return (usedMs() - before) / SAMPLE_MS;
};

/** Number of busy cores from which times are too long to be recorded: half of the machine. */
export const maxBusyCores = (cores: number): number => cores / 2;

const GIGABYTE = 2 ** 30;

export const thisMachine = (chromium: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / GIGABYTE)} GiB`,
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  chromium,
});
