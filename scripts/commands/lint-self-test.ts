import { availableParallelism } from 'node:os';
import { checks, type Check } from '../checks/checks';
import { copyRepository, putFixture, removeCopy } from '../checks/lint-self-test/copy';
import { isProven, type Fixture } from '../checks/lint-self-test/fixture';
import { fixtures } from '../checks/lint-self-test/fixtures/fixtures';
import { unprovenRules } from '../checks/lint-self-test/uncovered';
import { runChecks } from '../checks/run-checks';
import { rootDir } from '../setup/paths';
import { UserError, command, say } from '../setup/progress';

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopped.abort());
}

/** Of the unit tests only those that are added: the others are run by `npm test`. */
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

async function proveIn(copy: string): Promise<number> {
  for (const fixture of fixtures) putFixture(copy, fixture);
  const lanes = Math.min(availableParallelism(), 4);
  const runs = await runChecks([...checks, unit], copy, { lanes, signal: stopped.signal });
  if (stopped.signal.aborted) throw new UserError('Stopped before the end.');
  const outputs = new Map(runs.map(({ check, result }) => [check.name, result]));
  let failed = 0;
  for (const fixture of fixtures) {
    const output = outputs.get(fixture.check);
    const proven = output !== undefined && isProven(fixture, output);
    if (!proven) failed += 1;
    say(`${proven ? 'ok    ' : 'FAILED'} ${describeFixture(fixture)}`);
  }
  return failed;
}

/** Fixtures every violation in a copy of the repository, and demands that each check sees its own. */
await command(async () => {
  const copy = copyRepository(rootDir);
  try {
    const unproven = unprovenRules(rootDir, fixtures);
    for (const rule of unproven) say(`FAILED ${rule} has no sample`);
    const failed = (await proveIn(copy)) + unproven.length;
    say(`sample: ${fixtures.length + unproven.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    removeCopy(copy);
  }
});
