import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';
import { javaMajor } from './java.mjs';
import { rootDir } from './paths';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reglament-install-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

const one = { version: '1.0.0', integrity: 'sha512-a' };
const mac = { version: '2.0.0', integrity: 'sha512-b', optional: true };

function write(file: string, packages: object): void {
  mkdirSync(join(dir, 'node_modules'), { recursive: true });
  writeFileSync(join(dir, file), JSON.stringify({ packages }));
}

const writeLock = (packages: object) => write('package-lock.json', packages);
const writeInstalled = (packages: object) => write('node_modules/.package-lock.json', packages);

describe('isInstalled', () => {
  it('is false without an installation', () => {
    writeLock({ '': {}, 'node_modules/one': one });
    expect(isInstalled(dir)).toBe(false);
  });

  it('is true if the packages match the lock file', () => {
    writeLock({ '': {}, 'node_modules/one': one });
    writeInstalled({ 'node_modules/one': one });
    expect(isInstalled(dir)).toBe(true);
  });

  it('is false for another version or integrity hash', () => {
    writeLock({ '': {}, 'node_modules/one': one });
    writeInstalled({ 'node_modules/one': { ...one, version: '1.0.1' } });
    expect(isInstalled(dir)).toBe(false);
    writeInstalled({ 'node_modules/one': { ...one, integrity: 'sha512-x' } });
    expect(isInstalled(dir)).toBe(false);
  });

  it('ignores missing optional packages of other platforms', () => {
    writeLock({ '': {}, 'node_modules/one': one, 'node_modules/mac': mac });
    writeInstalled({ 'node_modules/one': one });
    expect(isInstalled(dir)).toBe(true);
  });
});

type Locked = Readonly<{ optionalDependencies?: Record<string, string> }>;

describe('lock files', () => {
  it.each(['package-lock.json', 'functions/package-lock.json'])(
    '%s lists the packages of every platform, which newer npm versions require',
    (file) => {
      const text = readFileSync(join(rootDir, file), 'utf8');
      const packages = (JSON.parse(text) as { packages: Record<string, Locked> }).packages;
      const named = new Set(
        Object.keys(packages).map((path) => path.split('node_modules/').at(-1)),
      );
      const missing = Object.values(packages)
        .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
        .filter((name) => !named.has(name));
      expect(missing).toEqual([]);
    },
  );
});

describe('javaMajor', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
  ])('parses %s as %i', (output, major) => {
    expect(javaMajor(output)).toBe(major);
  });
});
