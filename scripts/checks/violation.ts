import { say } from '../setup/progress';

/** One place that breaks one rule; `line` counts from 1. */
export type Violation = Readonly<{ path: string; line: number; rule: string; message: string }>;

/** Prints what a check found and answers with its exit code. */
export function report(checked: string, violations: readonly Violation[]): number {
  for (const { path, line, rule, message } of violations) {
    say(`${path}:${line} ${rule}: ${message}`);
  }
  say(`${checked}: ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}
