import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastSavedAt, savedData, savedValidSince, saveData } from './data-dir';

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

/** An export interrupted before its end. */
const interrupted = (dir: string) => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'content'), 'half');
  return Promise.resolve();
};

const saved = () => {
  const dir = savedData(dataDir);
  return dir === undefined ? undefined : readFileSync(join(dir, 'content'), 'utf8');
};

describe('saved data', () => {
  it('come from the last save', async () => {
    expect(saved()).toBeUndefined();
    await saveData(dataDir, exportOf('first'));
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    await saveData(dataDir, exportOf('third'));
    expect(saved()).toBe('third');
  });

  it('come from the last complete save when one is interrupted', async () => {
    await saveData(dataDir, exportOf('first'));
    await expect(saveData(dataDir, interrupted)).rejects.toThrow('not whole');
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    expect(saved()).toBe('second');
  });

  it('have the time of the last complete save', async () => {
    expect(lastSavedAt(dataDir)).toBeUndefined();
    await saveData(dataDir, exportOf('first'));
    const file = join(dataDir, 'firebase-export-metadata.json');
    utimesSync(file, new Date(1_000), new Date(1_000));
    expect(lastSavedAt(dataDir)).toBe(1_000);
    await expect(saveData(dataDir, interrupted)).rejects.toThrow('not whole');
    expect(lastSavedAt(dataDir)).toBe(1_000);
  });

  it('contain the time since which sessions are valid', () => {
    expect(savedValidSince(dataDir)).toEqual(new Map());
    mkdirSync(join(dataDir, 'auth_export'), { recursive: true });
    const users = [{ localId: 'olga', validSince: '1790000000' }, { localId: 'anna' }];
    writeFileSync(join(dataDir, 'auth_export/accounts.json'), JSON.stringify({ users }));
    expect(savedValidSince(dataDir)).toEqual(new Map([['olga', '1790000000']]));
  });

  it('are found when the process was killed between the two renames', async () => {
    await saveData(dataDir, exportOf('first'));
    renameSync(dataDir, `${dataDir}.previous`);
    expect(saved()).toBe('first');
    await saveData(dataDir, exportOf('second'));
    expect(saved()).toBe('second');
  });
});
