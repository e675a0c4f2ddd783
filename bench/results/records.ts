import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { machineSchema, type Machine } from './machine';

const targetSchema = z.object({
  side: z.enum(['most', 'least']),
  bound: z.number(),
  kind: z.enum(['goal', 'rivals']),
});

const figureSchema = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.enum(['ms', '/s', 'kB', 'MB', 'documents', 'requests', '×']),
  target: z.nullable(targetSchema),
});

const recordSchema = z.object({
  measuredAt: z.string(),
  /** Busy cores before the stack of the scenario starts, and after the last measurement. */
  load: z.object({ before: z.number(), after: z.number() }),
  figures: z.array(figureSchema),
});

const resultsSchema = z.object({
  machine: machineSchema,
  parts: z.record(z.string(), recordSchema),
});

/** Figures and time of one scenario. */
export type PartRecord = z.infer<typeof recordSchema>;

/** All results of one machine. */
export type Results = z.infer<typeof resultsSchema>;

const file = new URL('../results.json', import.meta.url);

/** Reads the results of this machine; results of another machine are discarded. */
export const readResults = (machine: Machine): Results => {
  const stored = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const parsed = resultsSchema.safeParse(JSON.parse(stored));
  if (parsed.success && isDeepStrictEqual(parsed.data.machine, machine)) return parsed.data;
  return { machine, parts: {} };
};

export const writeResults = (results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
