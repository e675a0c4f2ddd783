import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourcePaths } from '../source-tree';
import type { Fixture } from './fixture';

/** Copies the source files to a temporary directory and links the installed packages. */
export function copyRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'reglament-lint-'));
  for (const path of sourcePaths(root)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  linkPackages(root, copy);
  return copy;
}

/**
 * Links the installed packages into another source tree, one by one, because a single link would
 * resolve `@reglament/domain` to the original.
 */
export function linkPackages(root: string, copy: string): void {
  const packages = join(copy, 'node_modules');
  mkdirSync(join(packages, '@reglament'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '@reglament' || (name.startsWith('.') && name !== '.bin')) continue;
    symlinkSync(join(root, 'node_modules', name), join(packages, name), 'junction');
  }
  symlinkSync(join(copy, 'domain'), join(packages, '@reglament/domain'), 'junction');
  symlinkSync(
    join(root, 'functions/node_modules'),
    join(copy, 'functions/node_modules'),
    'junction',
  );
}

export function putFixture(copy: string, { path, content }: Fixture): void {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  const text = typeof content === 'string' ? content : content(readFileSync(file, 'utf8'));
  writeFileSync(file, text.endsWith('\n') ? text : `${text}\n`);
}

/** Removes the copy; links are removed without touching their targets. */
export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
}
