import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod/mini';

const timesSchema = z.object({ intl: z.number(), load: z.number(), index: z.number() });

/** Milliseconds of one fresh process. */
export type ColdStart = z.infer<typeof timesSchema>;

const RUNS = 25;

/** Loads and indexes the shipped calendar in fresh processes, the bundle as a browser gets it. */
export async function coldStarts(): Promise<readonly ColdStart[]> {
  const outfile = fileURLToPath(new URL('../../.cache/bench-time.mjs', import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('cold-start.entry.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
  });
  return Array.from({ length: RUNS }, () =>
    timesSchema.parse(JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }))),
  );
}
