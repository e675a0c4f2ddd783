import { lockViolations, manifestViolations } from './lock-tree';
import { knownInstallScripts, minimumVersions } from './minimum-versions';
import { readSource } from './source-tree';
import { report } from './violation';

const locks = ['package-lock.json', 'functions/package-lock.json'];
const manifests = [
  'package.json',
  'domain/package.json',
  'functions/package.json',
  'bench/package.json',
];

export function checkVersions(root: string): number {
  const policy = { minimum: minimumVersions, installScripts: knownInstallScripts };
  return report(`${locks.length} lock files, ${manifests.length} manifests`, [
    ...locks.flatMap((path) => lockViolations(path, readSource(root, path), policy)),
    ...manifests.flatMap((path) => manifestViolations(path, readSource(root, path))),
  ]);
}
