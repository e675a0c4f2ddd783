import { print } from '../setup/progress';

/** A rule violation; `line` counts from 1. */
export type Violation = Readonly<{ path: string; line: number; rule: string; message: string }>;

/** Prints the violations and returns the exit code. */
export function report(checked: string, violations: readonly Violation[]): number {
  for (const { path, line, rule, message } of violations) {
    print(`${path}:${line} ${rule}: ${message}`);
  }
  print(`${checked}: ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}
