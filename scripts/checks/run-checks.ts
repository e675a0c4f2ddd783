import { runNode, type RunOptions, type RunResult } from '../setup/run';
import type { Check } from './checks';

export type CheckRun = Readonly<{ check: Check; result: RunResult; seconds: number }>;

export type RunChecks = Readonly<{
  lanes: number;
  onDone?: (run: CheckRun) => void;
  /** Aborting stops running checks and starts no more. */
  signal?: AbortSignal;
}>;

async function runCheck(check: Check, options: RunOptions): Promise<CheckRun> {
  const started = performance.now();
  const result = await runNode(check.args, options);
  return { check, result, seconds: (performance.now() - started) / 1000 };
}

/** Runs checks in order, `lanes` at a time, and reports each when it is done. */
export async function runChecks(
  chosen: readonly Check[],
  root: string,
  { lanes, onDone, signal }: RunChecks,
): Promise<readonly CheckRun[]> {
  const options: RunOptions = { cwd: root, ...(signal === undefined ? {} : { signal }) };
  const waiting = [...chosen];
  const runs: CheckRun[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (signal?.aborted === true) return;
      const run = await runCheck(check, options);
      runs.push(run);
      onDone?.(run);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return runs;
}
