import * as z from 'zod/mini';
import { brokenOutcome, checkedOutcome, type Outcome } from './outcome';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

export type Finished = Readonly<{ code: number; output: string }>;

type TestFile = z.infer<typeof vitestReport>['testResults'][number];

/** Makes names unique by position, because rows of a table may share a title. */
function namesIn({ name, assertionResults }: TestFile): string[] {
  const counts = new Map<string, number>();
  const passed = assertionResults.filter(({ status }) => status === 'passed');
  return passed.map(({ fullName }) => {
    const position = (counts.get(fullName) ?? 0) + 1;
    counts.set(fullName, position);
    return `${name} ${fullName} ${position}`;
  });
}

/** Converts a Vitest report. A file that failed to load or set up counts as one failed test. */
export function fromVitest(report: unknown, run: Finished): Outcome {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return brokenOutcome(`Vitest left no report.\n${run.output}`);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    parsed.data;
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const counted: Outcome = {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
    names: testResults.flatMap(namesIn),
    details: run.output,
  };
  return checkedOutcome(counted, run.code);
}

/** Converts a Playwright report. Flaky tests count as failed. */
export function fromPlaywright(report: unknown, run: Finished): Outcome {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return brokenOutcome(`Playwright left no report.\n${run.output}`);
  const { stats, errors } = parsed.data;
  const counted: Outcome = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    details: run.output,
  };
  return checkedOutcome(counted, run.code);
}
