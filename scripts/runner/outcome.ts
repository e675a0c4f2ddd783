/** Result counts of one runner. */
export type Outcome = Readonly<{
  passed: number;
  failed: number;
  skipped: number;
  /** Names of passed tests, if the runner reports them; a test run by two stages counts once. */
  names?: readonly string[];
  /** Printed when something failed. */
  details: string;
}>;

/** Counts a stage that could not run as one failure. */
export function brokenOutcome(details: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, details };
}

/** Turns a run without tests, or with a non-zero exit code, into a failure. */
export function checkedOutcome(outcome: Outcome, exitCode: number): Outcome {
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

/** Parses the last `name: N passed, M failed` line of an output. */
export function fromSummaryLine(output: string, exitCode: number): Outcome {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const [passed, failed] = last === undefined ? [0, 0] : [Number(last[1]), Number(last[2])];
  return checkedOutcome({ passed, failed, skipped: 0, details: output }, exitCode);
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
