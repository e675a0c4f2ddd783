import { runNode, type RunOptions, type RunResult } from '../setup/run';
import type { Gate } from './gates';

export type GateRun = Readonly<{ gate: Gate; result: RunResult; seconds: number }>;

export type RunGates = Readonly<{
  lanes: number;
  onDone?: (run: GateRun) => void;
  /** Aborting stops what runs and starts nothing more. */
  signal?: AbortSignal;
}>;

async function runGate(gate: Gate, options: RunOptions): Promise<GateRun> {
  const started = performance.now();
  const result = await runNode(gate.args, options);
  return { gate, result, seconds: (performance.now() - started) / 1000 };
}

/** Runs gates in their order, `lanes` at a time, and tells of each as soon as it is done. */
export async function runGates(
  chosen: readonly Gate[],
  root: string,
  { lanes, onDone, signal }: RunGates,
): Promise<readonly GateRun[]> {
  const options: RunOptions = { cwd: root, ...(signal === undefined ? {} : { signal }) };
  const waiting = [...chosen];
  const runs: GateRun[] = [];
  const lane = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      if (signal?.aborted === true) return;
      const run = await runGate(gate, options);
      runs.push(run);
      onDone?.(run);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return runs;
}
