/** What one runner has counted. */
export type Outcome = Readonly<{
  passed: number;
  failed: number;
  skipped: number;
  /** Names of the tests that passed, where the runner tells them: a test of two stages counts once. */
  names?: readonly string[];
  /** Shown in full when something failed. */
  details: string;
}>;

/** A stage that could not do its work counts as one failure: nothing executed is never a success. */
export function brokenOutcome(details: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, details };
}

/** Makes sure that a runner which executed nothing, or ended badly, does not look like a success. */
export function honest(outcome: Outcome, exitCode: number): Outcome {
  const { passed, failed, details } = outcome;
  if (passed + failed === 0)
    return brokenOutcome(`Nothing was executed (exit code ${exitCode}).\n${details}`);
  if (failed === 0 && exitCode !== 0) {
    return {
      ...outcome,
      failed: 1,
      details: `Exit code ${exitCode} although no test failed.\n${details}`,
    };
  }
  return outcome;
}

/** Reads `name: N passed, M failed` as the commands of this repository print it, the last one if there are several. */
export function fromSummaryLine(output: string, exitCode: number): Outcome {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const [passed, failed] = last === undefined ? [0, 0] : [Number(last[1]), Number(last[2])];
  return honest({ passed, failed, skipped: 0, details: output }, exitCode);
}

export function totalOf(
  outcomes: readonly Outcome[],
): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((total, one) => total + one[key], 0);
  const names = outcomes.flatMap((one) => one.names ?? []);
  const repeated = names.length - new Set(names).size;
  return { passed: sum('passed') - repeated, failed: sum('failed'), skipped: sum('skipped') };
}
