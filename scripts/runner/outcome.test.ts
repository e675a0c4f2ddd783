import { describe, expect, it } from 'vitest';
import { fromSummaryLine, totalOf } from './outcome';
import { fromPlaywright, fromVitest } from './reports';

const tests = (...names: string[]) => names.map((fullName) => ({ status: 'passed', fullName }));
const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ name: 'a', status: 'passed', assertionResults: tests('a') }],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
const ended = (code: number) => ({ code, output: 'the log' });

describe('outcomes of npm test', () => {
  it('take passed, failed and skipped counts from Vitest', () => {
    expect(fromVitest(vitest, ended(0))).toMatchObject({ passed: 3, failed: 0, skipped: 1 });
  });

  it('count a test file that failed to load as a failure', () => {
    const broken = { name: 'b', status: 'failed', assertionResults: [] };
    const report = { ...vitest, testResults: [...vitest.testResults, broken] };
    expect(fromVitest(report, ended(1))).toMatchObject({ passed: 3, failed: 1 });
  });

  it('do not count a file twice when its tests failed', () => {
    const failed = {
      name: 'b',
      status: 'failed',
      assertionResults: [{ status: 'failed', fullName: 'b' }],
    };
    const report = { ...vitest, numFailedTests: 1, testResults: [failed] };
    expect(fromVitest(report, ended(1))).toMatchObject({ failed: 1 });
  });

  it('count a runner without executed tests as a failure', () => {
    const none = { ...vitest, numPassedTests: 0, testResults: [] };
    expect(fromVitest(none, ended(0))).toMatchObject({ passed: 0, failed: 1 });
    const nothing = { ...playwright, stats: { ...playwright.stats, expected: 0 } };
    expect(fromPlaywright(nothing, ended(0))).toMatchObject({ failed: 1 });
  });

  it('count a runner without a report as a failure and keep its log', () => {
    const outcome = fromVitest(undefined, ended(0));
    expect(outcome.failed).toBe(1);
    expect(outcome.details).toContain('the log');
  });

  it('count a non-zero exit code as a failure even if every test passed', () => {
    expect(fromVitest(vitest, ended(1))).toMatchObject({ passed: 3, failed: 1 });
    expect(fromSummaryLine('check: 4 passed, 0 failed', 1)).toMatchObject({ passed: 4, failed: 1 });
  });

  it('count a flaky end-to-end test as failed', () => {
    const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
    expect(fromPlaywright(flaky, ended(0))).toMatchObject({ passed: 2, failed: 1 });
  });

  it('read the last summary line of a command', () => {
    const output = 'lint: 1 passed, 1 failed\ncheck: 5 passed, 2 failed\n';
    expect(fromSummaryLine(output, 1)).toMatchObject({ passed: 5, failed: 2 });
    expect(fromSummaryLine('it crashed', 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('sum up over all runners', () => {
    const one = { passed: 1, failed: 2, skipped: 3, details: '' };
    expect(totalOf([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });

  it('count a test once when several stages ran it', () => {
    const file = (name: string) => ({
      name,
      status: 'passed',
      assertionResults: tests('one', 'row', 'row'),
    });
    const run = (...names: string[]) =>
      fromVitest({ ...vitest, numPassedTests: 3, testResults: names.map(file) }, ended(0));
    expect(totalOf([run('a'), run('a')]).passed).toBe(3);
    expect(totalOf([run('a'), run('b')]).passed).toBe(6);
  });
});
