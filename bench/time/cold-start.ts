import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod/mini';

const timesSchema = z.object({ intl: z.number(), load: z.number(), index: z.number() });

/** Times of one new process in milliseconds. */
export type ColdStart = z.infer<typeof timesSchema>;

const RUNS = 25;

/** Loads and indexes the calendar in new processes, bundled as for browsers. */
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
