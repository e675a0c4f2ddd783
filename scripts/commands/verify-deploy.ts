/**
 * `npm run verify:deploy`: verifies that the files which `firebase deploy` would upload work on
 * their own. Deploys nothing.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { appProblems } from '../deploy/build-leak-check';
import {
  copyAsDeployed,
  decodingProblems,
  installAsDeployed,
  loadAsDeployed,
} from '../deploy/deployed-copy';
import { exportProblems, readExportsList } from '../deploy/exports-list';
import { policyProblems, rewriteProblems } from '../deploy/firebase-json';
import { buildApp, buildFunctions } from '../setup/build';
import { rootDir } from '../setup/paths';
import { command, print } from '../setup/progress';

const productionDir = '.cache/app-production';

async function functionsProblems(): Promise<string[][]> {
  await buildFunctions();
  const dir = await copyAsDeployed();
  try {
    await installAsDeployed(dir);
    const functions = await loadAsDeployed(dir);
    const { length } = Object.keys(functions);
    print(`  ${length} functions load, alone and with production packages only`);
    return [
      exportProblems(readExportsList(), functions),
      rewriteProblems(functions),
      await decodingProblems(dir),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

await command(async () => {
  await buildApp('production', productionDir);
  const checks = [
    appProblems(join(rootDir, productionDir)),
    policyProblems('demo-reglament'),
    ...(await functionsProblems()),
  ];
  for (const problem of checks.flat()) print(`  ${problem}`);
  const failed = checks.filter((problems) => problems.length > 0).length;
  print(`verify:deploy: ${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
