import { runNode, type RunResult } from '../setup/run';
import type { Gate } from './gates';

export type GateRun = Readonly<{ gate: Gate; result: RunResult; seconds: number }>;

async function runGate(gate: Gate, root: string): Promise<GateRun> {
  const started = performance.now();
  const result = await runNode(gate.args, { cwd: root });
  return { gate, result, seconds: (performance.now() - started) / 1000 };
}

/** Runs gates in their order, `lanes` at a time, and tells of each as soon as it is done. */
export async function runGates(
  chosen: readonly Gate[],
  root: string,
  { lanes, onDone }: Readonly<{ lanes: number; onDone: (run: GateRun) => void }>,
): Promise<readonly GateRun[]> {
  const waiting = [...chosen];
  const runs: GateRun[] = [];
  const lane = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const run = await runGate(gate, root);
      runs.push(run);
      onDone(run);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return runs;
}
