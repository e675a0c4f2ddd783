import { readSource, sourcePaths } from '../source-tree';
import { report, type Violation } from '../violation';
import { noBarrel } from './barrels';
import { noClock } from './clock';
import { documented } from './documented';
import { explainedExceptions } from './exceptions';
import { extensionless } from './imports';
import { noLocalTime } from './local-time';
import { parseFile, type LintRule } from './parsed-file';
import { standardTerms } from './standard-terms';
import { everyTestRuns, testsCount } from './test-files';
import { noElapsedTime, patientLimits } from './test-limits';

const rules: Readonly<Record<string, LintRule>> = {
  'domain-has-no-clock': noClock,
  'domain-has-no-local-time': noLocalTime,
  'domain-is-documented': documented,
  'every-test-runs': everyTestRuns,
  'explained-exception': explainedExceptions,
  'extensionless-import': extensionless,
  'no-barrel': noBarrel,
  'no-elapsed-time': noElapsedTime,
  'patient-limits': patientLimits,
  'standard-terms': standardTerms,
  'tests-count': testsCount,
};

export const customLintRules: readonly string[] = Object.keys(rules);

/** Returns the custom-lint violations of one file. */
export function customLintViolations(path: string, text: string): Violation[] {
  const file = parseFile(path, text);
  return Object.entries(rules).flatMap(([rule, find]) =>
    find(file).map((place) => ({ ...place, rule })),
  );
}

export function checkCustomLint(root: string): number {
  const paths = sourcePaths(root).filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  return report(
    `${paths.length} files, ${customLintRules.length} rules`,
    paths.flatMap((path) => customLintViolations(path, readSource(root, path))),
  );
}
