import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savedData, saveData } from './data-dir';

let root = '';
let dataDir = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reglament-data-'));
  dataDir = join(root, 'data');
});

afterEach(() => rmSync(root, { recursive: true }));

const exportOf = (content: string) => (dir: string) => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'content'), content);
  writeFileSync(join(dir, 'firebase-export-metadata.json'), '{}');
  return Promise.resolve();
};

/** As an export looks when the process was killed before its end. */
const cutShort = (dir: string) => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'content'), 'half');
  return Promise.resolve();
};

const saved = () => {
  const dir = savedData(dataDir);
  return dir === undefined ? undefined : readFileSync(join(dir, 'content'), 'utf8');
};

describe('the data kept between runs', () => {
  it('are those of the last save', async () => {
    expect(saved()).toBeUndefined();
    await saveData(dataDir, exportOf('first'));
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    await saveData(dataDir, exportOf('third'));
    expect(saved()).toBe('third');
  });

  it('stay those of the last whole save when one is cut short', async () => {
    await saveData(dataDir, exportOf('first'));
    await expect(saveData(dataDir, cutShort)).rejects.toThrow('not whole');
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    expect(saved()).toBe('second');
  });

  it('are found when the process was killed between the two moves', async () => {
    await saveData(dataDir, exportOf('first'));
    renameSync(dataDir, `${dataDir}.previous`);
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    expect(saved()).toBe('second');
  });
});
