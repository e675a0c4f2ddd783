import { availableParallelism, cpus, totalmem } from 'node:os';
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

const GIGABYTE = 2 ** 30;

export const thisMachine = (chromium: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / GIGABYTE)} GiB`,
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  chromium,
});
