import { availableParallelism } from 'node:os';
import { checks, type Check } from '../checks/checks';
import { copyRepository, putFixture, removeCopy } from '../checks/lint-self-test/copy';
import { isDetected, type Fixture } from '../checks/lint-self-test/fixture';
import { fixtures } from '../checks/lint-self-test/fixtures/fixtures';
import { uncoveredRules } from '../checks/lint-self-test/uncovered';
import { runChecks } from '../checks/run-checks';
import { rootDir } from '../setup/paths';
import { UserError, command, print } from '../setup/progress';

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopped.abort());
}

/** Runs only the added unit tests; `npm test` runs the others. */
const unit: Check = {
  name: 'unit',
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    '--project=app',
    ...fixtures.filter(({ check }) => check === 'unit').map(({ path }) => path),
  ],
};

function describeFixture({ check, says, path, allowed }: Fixture): string {
  const rule = says.replaceAll(/^[^\w']+|[\]:\s]+$/g, '');
  return [check, rule, allowed === true ? 'allows' : 'stops', path].filter(Boolean).join(' ');
}

async function countUndetected(copy: string): Promise<number> {
  for (const fixture of fixtures) putFixture(copy, fixture);
  const lanes = Math.min(availableParallelism(), 4);
  const runs = await runChecks([...checks, unit], copy, { lanes, signal: stopped.signal });
  if (stopped.signal.aborted) throw new UserError('Stopped before the end.');
  const outputs = new Map(runs.map(({ check, result }) => [check.name, result]));
  let failed = 0;
  for (const fixture of fixtures) {
    const output = outputs.get(fixture.check);
    const isOk = output !== undefined && isDetected(fixture, output);
    if (!isOk) failed += 1;
    print(`${isOk ? 'ok    ' : 'FAILED'} ${describeFixture(fixture)}`);
  }
  return failed;
}

/** Adds every violation to a copy of the repository and verifies that each check reports it. */
await command(async () => {
  const copy = copyRepository(rootDir);
  try {
    const uncovered = uncoveredRules(rootDir, fixtures);
    for (const rule of uncovered) print(`FAILED ${rule} has no sample`);
    const failed = (await countUndetected(copy)) + uncovered.length;
    print(`sample: ${fixtures.length + uncovered.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    removeCopy(copy);
  }
});
