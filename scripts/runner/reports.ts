import * as z from 'zod/mini';
import { brokenOutcome, honest, type Outcome } from './outcome';

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

/** Rows of a table may share a title: each is told by its place among them. */
function namesIn({ name, assertionResults }: TestFile): string[] {
  const seen = new Map<string, number>();
  const passed = assertionResults.filter(({ status }) => status === 'passed');
  return passed.map(({ fullName }) => {
    const place = (seen.get(fullName) ?? 0) + 1;
    seen.set(fullName, place);
    return `${name} ${fullName} ${place}`;
  });
}

/** A file that could not be loaded, or whose set-up threw, fails without a failed test: it is counted as one. */
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
  return honest(counted, run.code);
}

/** A journey that passed only at a second try has failed once: it counts as failed. */
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
  return honest(counted, run.code);
}
