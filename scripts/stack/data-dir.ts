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

/** firebase-tools writes this file last, so an export that has it is whole. */
const lastFile = 'firebase-export-metadata.json';

const previousOf = (dataDir: string) => `${dataDir}.previous`;
const nextOf = (dataDir: string) => `${dataDir}.next`;

/** The newest whole export, or nothing when there is none yet. */
export function savedData(dataDir: string): string | undefined {
  return [dataDir, previousOf(dataDir)].find((dir) => existsSync(join(dir, lastFile)));
}

/** When the data in a directory were saved last, epoch milliseconds; nothing when they never were. */
export function lastSavedAt(dataDir: string): number | undefined {
  const saved = savedData(dataDir);
  return saved === undefined ? undefined : statSync(join(saved, lastFile)).mtimeMs;
}

/** Since when the tokens of each account in an export are valid, seconds as text, by uid. */
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
 * Writes an export beside the last one and only then puts it in its place: whenever the process is killed, one whole
 * export remains.
 */
export async function saveData(
  dataDir: string,
  exportTo: (dir: string) => Promise<void>,
): Promise<void> {
  const [next, previous] = [nextOf(dataDir), previousOf(dataDir)];
  mkdirSync(dirname(dataDir), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  await exportTo(next);
  if (!existsSync(join(next, lastFile))) throw new Error(`the export in ${next} is not whole`);
  if (existsSync(join(dataDir, lastFile))) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(dataDir, previous);
  } else {
    rmSync(dataDir, { recursive: true, force: true });
  }
  renameSync(next, dataDir);
}

/** firebase-tools gathers an export in its working directory; one that was cut short stays there. */
export function removeUnfinishedExports(workDir: string): void {
  for (const name of readdirSync(workDir)) {
    if (name.startsWith('firebase-export-'))
      rmSync(join(workDir, name), { recursive: true, force: true });
  }
}
