/**
 * Runs the domain tests under several values of `TZ`; `npm test` uses one, because a custom-lint
 * rule keeps local time out of the domain. Prints `N passed, M failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { totalOf, type Outcome } from './runner/outcome';
import { fromVitest } from './runner/reports';
import { cacheDir, rootDir } from './setup/paths';
import { runNode } from './setup/run';

const ZONES = [
  'UTC',
  'Europe/Moscow',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Santiago',
  'America/St_Johns',
];

/** Folders that convert between timestamps, dates and texts. */
const FOLDERS = ['time', 'text', 'receipt', 'regulation'].map((name) => `domain/src/${name}/`);

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function testIn(zone: string): Promise<Outcome> {
  const report = join(cacheDir, 'reports', `tz-${zone.replace('/', '-')}.json`);
  mkdirSync(join(cacheDir, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    join(rootDir, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...FOLDERS,
  ];
  const finished = await runNode(args, { env: { TEST_TZ: zone } });
  return fromVitest(readReport(report), finished);
}

const outcomes: Outcome[] = [];
for (const zone of ZONES) {
  const outcome = await testIn(zone);
  outcomes.push(outcome);
  console.log(`${zone}: ${outcome.passed} passed, ${outcome.failed} failed`);
  if (outcome.failed > 0) console.log(outcome.details);
}
const { passed, failed } = totalOf(outcomes);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
