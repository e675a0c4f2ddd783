import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readSource } from '../source-tree';

/** Repository facts that documents are checked against. */
export type Repository = Readonly<{
  /** Names of the npm scripts of the package in a folder; `.` is the root. */
  scriptsOf: (folder: string) => ReadonlySet<string>;
  exists: (path: string) => boolean;
  read: (path: string) => string;
}>;

const packageSchema = z.object({ scripts: z.optional(z.record(z.string(), z.string())) });

export function repositoryAt(root: string): Repository {
  return {
    exists: (path) => existsSync(join(root, path)),
    read: (path) => readSource(root, path),
    scriptsOf: (folder) => {
      const path = join(folder, 'package.json');
      if (!existsSync(join(root, path))) return new Set();
      const parsed = z.parse(packageSchema, JSON.parse(readSource(root, path)));
      return new Set(Object.keys(parsed.scripts ?? {}));
    },
  };
}
