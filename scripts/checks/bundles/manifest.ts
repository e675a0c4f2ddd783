import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.optional(z.array(z.string())) }),
);

/** What Vite says of a build: for each module that begins a file, the file and the files it needs. */
export type Manifest = z.infer<typeof manifestSchema>;

export const readManifest = (path: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Modules that the build does not have: they have moved, and nobody measures them any more. */
export const missingFrom = (manifest: Manifest, modules: readonly string[]): readonly string[] =>
  modules.filter((module) => manifest[module] === undefined);

/** The files that these modules come with, each once, with everything that they import. */
export function filesOf(manifest: Manifest, modules: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const open = [...modules];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(manifest[next]?.imports ?? []));
  }
  return [...new Set([...seen].flatMap((module) => manifest[module]?.file ?? []))];
}

/** Each file compressed alone with gzip, level 9; a kB is 1,000 bytes. */
export const kilobytesOf = (dir: string, files: readonly string[]): number =>
  files
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(join(dir, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0) / 1_000;
