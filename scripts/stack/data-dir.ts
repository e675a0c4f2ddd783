import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const accountSchema = z.object({ localId: z.string(), validSince: z.optional(z.string()) });
const accountsSchema = z.object({ users: z.optional(z.array(accountSchema)) });

/** firebase-tools writes this file last, so its presence marks a complete export. */
const completionFile = 'firebase-export-metadata.json';

const previousOf = (dataDir: string) => `${dataDir}.previous`;
const nextOf = (dataDir: string) => `${dataDir}.next`;

/** Returns the latest complete export, if any. */
export function savedData(dataDir: string): string | undefined {
  return [dataDir, previousOf(dataDir)].find((dir) => existsSync(join(dir, completionFile)));
}

/** Returns the time of the last save in epoch milliseconds, if any. */
export function lastSavedAt(dataDir: string): number | undefined {
  const saved = savedData(dataDir);
  return saved === undefined ? undefined : statSync(join(saved, completionFile)).mtimeMs;
}

/** Returns the `validSince` time of each account in an export, in seconds as text, by uid. */
export function savedValidSince(exportDir: string): ReadonlyMap<string, string> {
  const file = join(exportDir, 'auth_export/accounts.json');
  if (!existsSync(file)) return new Map();
  const { users = [] } = accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    users.flatMap(({ localId, validSince }): [string, string][] =>
      validSince === undefined ? [] : [[localId, validSince]],
    ),
  );
}

/**
 * Writes an export to a temporary directory and then renames it, so that a complete export remains
 * if the process is killed.
 */
export async function saveData(
  dataDir: string,
  exportTo: (dir: string) => Promise<void>,
): Promise<void> {
  const [next, previous] = [nextOf(dataDir), previousOf(dataDir)];
  mkdirSync(dirname(dataDir), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  await exportTo(next);
  if (!existsSync(join(next, completionFile)))
    throw new Error(`the export in ${next} is not whole`);
  if (existsSync(join(dataDir, completionFile))) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(dataDir, previous);
  } else {
    rmSync(dataDir, { recursive: true, force: true });
  }
  renameSync(next, dataDir);
}

/** Removes interrupted exports, which firebase-tools leaves in its working directory. */
export function removeUnfinishedExports(workDir: string): void {
  for (const name of readdirSync(workDir)) {
    if (name.startsWith('firebase-export-'))
      rmSync(join(workDir, name), { recursive: true, force: true });
  }
}
