import { availableParallelism } from 'node:os';
import { chooseGates, gates } from '../gates/gates';
import { runGates, type GateRun } from '../gates/run-gates';
import { rootDir } from '../setup/paths';
import { Advice, command, say } from '../setup/progress';

function show({ gate, result, seconds }: GateRun): void {
  const verdict = result.code === 0 ? 'ok    ' : 'FAILED';
  say(`${verdict} ${gate.name.padEnd(16)} ${seconds.toFixed(1)} s`);
  if (result.code !== 0) say(result.output.trimEnd().replaceAll(/^/gm, '       '));
}

/** Runs the gates, or those named; each counts as one test. The last line is for programs to read. */
await command(async () => {
  const names = process.argv.slice(2);
  const chosen = chooseGates(names);
  if (chosen.length === 0) {
    throw new Advice(`Name gates among ${gates.map(({ name }) => name).join(', ')}.`);
  }
  const lanes = Math.min(availableParallelism(), 4);
  const runs = await runGates(chosen, rootDir, { lanes, onDone: show });
  const failed = runs.filter(({ result }) => result.code !== 0).length;
  say(`check: ${runs.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
