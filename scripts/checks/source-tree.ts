import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Generated or cached directories. */
const generated = new Set([
  '.cache',
  '.data',
  '.firebase',
  '.git',
  'coverage',
  'dist',
  'functions/lib',
  'node_modules',
  'playwright-report',
  'test-results',
]);

/** Whether a path is in a generated directory. */
export function isGenerated(path: string): boolean {
  const parts = path.split('/');
  return parts.some(
    (part, index) => generated.has(part) || generated.has(parts.slice(0, index + 1).join('/')),
  );
}

/** Returns all source files, sorted, as paths relative to the root with forward slashes. */
export function sourcePaths(root: string, folder = ''): string[] {
  const paths: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isGenerated(path)) continue;
    if (entry.isDirectory()) paths.push(...sourcePaths(root, path));
    else if (entry.isFile()) paths.push(path);
  }
  return paths.toSorted();
}

export function readSource(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Whether a path is a test or a test helper. */
export function isTestCode(path: string): boolean {
  return /\.(test|bench)\.tsx?$|^(tests|e2e)\/|\/testing\//.test(path);
}
