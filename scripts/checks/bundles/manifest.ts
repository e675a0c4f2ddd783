import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.optional(z.string()),
    imports: z.optional(z.array(z.string())),
  }),
);

/** Vite manifest: for each entry module and each named file, its file and imports. */
export type Manifest = z.infer<typeof manifestSchema>;

export const readManifest = (path: string): Manifest => {
  const entries = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  // A file of grouped modules has no module of its own; its key contains a hash.
  const named = Object.values(entries).map((entry) => [entry.name ?? entry.file, entry]);
  return { ...Object.fromEntries(named), ...entries };
};

/** Returns modules that are missing from the build, for example after a rename. */
export const missingFrom = (manifest: Manifest, modules: readonly string[]): readonly string[] =>
  modules.filter((module) => manifest[module] === undefined);

/** Returns the files of the modules with all their static imports, each once. */
export function filesOf(manifest: Manifest, modules: readonly string[]): readonly string[] {
  const visited = new Set<string>();
  const pending = [...modules];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    pending.push(...(manifest[next]?.imports ?? []));
  }
  return [...new Set([...visited].flatMap((module) => manifest[module]?.file ?? []))];
}

/** Total size of the JavaScript files, each gzipped at level 9, in kB of 1,000 bytes. */
export const kilobytesOf = (dir: string, files: readonly string[]): number =>
  files
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(join(dir, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0) / 1_000;
