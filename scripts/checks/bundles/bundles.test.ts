import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetViolations } from './bundles';
import { filesOf, kilobytesOf, missingFrom, readManifest } from './manifest';

const manifest = {
  'start.ts': { file: 'start.js', imports: ['_shared.js'] },
  'page.tsx': { file: 'page.js', imports: ['_shared.js', '_more.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_more.js'] },
  '_more.js': { file: 'more.js' },
  'other.ts': { file: 'other.js' },
};

const budget = {
  name: 'page',
  path: 'src/page.tsx',
  build: 'portal',
  modules: [],
  maxKb: 3,
} as const;

it('counts every file with its imports once', () => {
  expect([...filesOf(manifest, ['start.ts', 'page.tsx'])].toSorted()).toEqual([
    'more.js',
    'page.js',
    'shared.js',
    'start.js',
  ]);
});

it('reads files of grouped modules by their name', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reglament-bundles-'));
  const grouped = { '_main-a1b2.js': { file: 'main-a1b2.js', name: 'main' } };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(grouped));
  const read = readManifest(join(dir, 'manifest.json'));
  expect([...filesOf(read, ['main'])]).toEqual(['main-a1b2.js']);
  expect(missingFrom(read, ['main', 'texts'])).toEqual(['texts']);
  rmSync(dir, { recursive: true });
});

it('names modules that are missing from the build', () => {
  expect(missingFrom(manifest, ['start.ts', 'moved.ts'])).toEqual(['moved.ts']);
});

it('measures gzipped JavaScript only', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reglament-bundles-'));
  writeFileSync(join(dir, 'a.js'), 'x'.repeat(10_000));
  writeFileSync(join(dir, 'a.css'), 'x'.repeat(10_000));
  expect(kilobytesOf(dir, ['a.js', 'a.css'])).toBeLessThan(0.1);
  expect(kilobytesOf(dir, ['a.js'])).toBeGreaterThan(0);
  rmSync(dir, { recursive: true });
});

it('compares a size with its budget to the byte', () => {
  expect(budgetViolations(budget, 3)).toEqual([]);
  expect(budgetViolations(budget, 3.001)).toMatchObject([
    { path: 'src/page.tsx', rule: 'bundle-budget' },
  ]);
  expect(budgetViolations({ ...budget, maxKb: null }, 1_000)).toEqual([]);
});
