import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** firebase-tools writes this file last, so an export that has it is whole. */
const lastFile = 'firebase-export-metadata.json';

const previousOf = (dataDir: string) => `${dataDir}.previous`;
const nextOf = (dataDir: string) => `${dataDir}.next`;

/** The newest whole export, or nothing when there is none yet. */
export function savedData(dataDir: string): string | undefined {
  return [dataDir, previousOf(dataDir)].find((dir) => existsSync(join(dir, lastFile)));
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
