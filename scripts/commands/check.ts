import { availableParallelism } from 'node:os';
import { chooseChecks, checks } from '../checks/checks';
import { runChecks, type CheckRun } from '../checks/run-checks';
import { rootDir } from '../setup/paths';
import { UserError, command, print } from '../setup/progress';

function printRun({ check, result, seconds }: CheckRun): void {
  const verdict = result.code === 0 ? 'ok    ' : 'FAILED';
  print(`${verdict} ${check.name.padEnd(16)} ${seconds.toFixed(1)} s`);
  if (result.code !== 0) print(result.output.trimEnd().replaceAll(/^/gm, '       '));
}

/** Runs all checks or those named, each counted as one test. The last line is machine-readable. */
await command(async () => {
  const names = process.argv.slice(2);
  const chosen = chooseChecks(names);
  if (chosen.length === 0) {
    throw new UserError(`Name checks among ${checks.map(({ name }) => name).join(', ')}.`);
  }
  const lanes = Math.min(availableParallelism(), 4);
  const runs = await runChecks(chosen, rootDir, { lanes, onDone: printRun });
  const failed = runs.filter(({ result }) => result.code !== 0).length;
  print(`check: ${runs.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
