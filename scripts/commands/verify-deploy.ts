/**
 * `npm run verify:deploy`: proves that what `firebase deploy` would upload works alone. Nothing is deployed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { appProblems } from '../deploy/app-check';
import {
  copyAsDeployed,
  installAsDeployed,
  loadAsDeployed,
  type Loaded,
} from '../deploy/deployed-copy';
import { exportProblems, readExportsList } from '../deploy/exports-list';
import { policyProblems, rewriteProblems } from '../deploy/firebase-json';
import { buildApp, buildFunctions } from '../setup/build';
import { rootDir } from '../setup/paths';
import { command, say } from '../setup/progress';

const loadLimitMs = 300;
const productionDir = '.cache/app-production';

/** The best of three fresh processes: the first one finds nothing in the caches of the disk. */
async function loadSeveralTimes(dir: string): Promise<Loaded> {
  const first = await loadAsDeployed(dir);
  const [second, third] = [await loadAsDeployed(dir), await loadAsDeployed(dir)];
  return { ...first, loadMs: Math.min(first.loadMs, second.loadMs, third.loadMs) };
}

async function functionsProblems(): Promise<string[][]> {
  await buildFunctions();
  const dir = await copyAsDeployed();
  try {
    await installAsDeployed(dir);
    const { functions, loadMs } = await loadSeveralTimes(dir);
    const names = Object.keys(functions);
    say(
      `  ${names.length} functions load in ${loadMs.toFixed(0)} ms, alone and with production packages only`,
    );
    const slow =
      loadMs > loadLimitMs
        ? [`the bundle loads in ${loadMs.toFixed(0)} ms, more than ${loadLimitMs}`]
        : [];
    return [exportProblems(readExportsList(), functions), rewriteProblems(functions), slow];
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
  for (const problem of checks.flat()) say(`  ${problem}`);
  const failed = checks.filter((problems) => problems.length > 0).length;
  say(`verify:deploy: ${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
